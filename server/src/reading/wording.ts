const STANDINGS: Readonly<Record<string, string>> = {
  notBegun: '未开始',
  notOpen: '尚未开放',
  running: '进行中',
  soon: '即将到期',
  paused: '暂停',
  late: '逾期',
  gravelyLate: '严重逾期',
  undecided: '待定',
  met: '已完成',
  metLate: '逾期完成',
  passed: '已过',
  closed: '已关闭',
};

/** How a clock stands, in words. */
export function wordStanding(standing: string): string {
  return STANDINGS[standing] ?? standing;
}
