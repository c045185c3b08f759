/** How a clock stands, in the order of urgency. */
const STANDINGS = {
  GRAVELY_LATE: '已逾期',
  LATE: '已逾期（宽限内）',
  SOON: '临近到期',
  UNDECIDED: '待定',
  RUNNING: '进行中',
  PAUSED: '已暂停',
  NOT_OPEN: '未到办理期',
  NOT_BEGUN: '未开始',
  MET_LATE: '逾期完成',
  MET: '按期完成',
  PASSED: '已届满',
  CLOSED: '已终止',
} as const;

const REASONS = {
  WORKDAY: '工作日',
  WEEKEND: '休息日',
  HOLIDAY: '法定节假日',
  MAKE_UP: '调休上班',
  OWN_REST: '本地放假',
  OWN_WORK: '本地上班',
  DAY: '自然日',
  PAUSED: '暂停',
} as const;

type Line = {
  readonly kind:
    | 'START'
    | 'COUNTS'
    | 'SKIPPED'
    | 'MONTHS'
    | 'MONTH_END'
    | 'SET'
    | 'YEARLY'
    | 'DELAYED'
    | 'WORKS'
    | 'RESTS'
    | 'EXTENDED';
  readonly number: number | null;
  readonly why: keyof typeof REASONS | null;
  readonly name: string | null;
  readonly settled: boolean;
};

export const clockWords = {
  title: '时限',
  lead: '尚未完成的期限和义务，按到期日先后排列。',
  section: '时限',
  none: '没有尚未完成的时限。',
  mine: '本单位的',
  all: '全部',
  lateOnly: '只看已逾期',
  whose: '时限范围',
  record: '事项',
  clock: '时限',
  due: '到期日',
  standing: '状态',
  owedBy: '责任单位',
  from: (day: string) => `自 ${day} 起`,
  opens: (day: string) => `${day} 起可办理`,
  dueOn: (day: string) => `${day} 到期`,
  noDay: '不限日期',
  provisional: '到期日暂定：所涉年度的放假安排尚未公布',
  metOn: (day: string) => `${day} 完成`,
  left: (days: number) => (days > 0 ? `还有 ${days} 天` : days === 0 ? '今日到期' : `已超过 ${-days} 天`),
  late: (days: number) => `逾期 ${days} 天`,
  ofYear: (name: string, year: number) => `${name}（${year} 年度）`,
  escalates: (day: string, to: readonly string[]) => `逾期仍未办理的，${day} 通知${to.join('、')}督促`,
  derivation: '推算依据',
  act: '去办理',
  perform: (name: string) => `履行：${name}`,
} as const;

/** How a clock stands, in words; colour alone says nothing. */
export function wordStanding(standing: keyof typeof STANDINGS): string {
  return STANDINGS[standing];
}

/** One day of the account of a due day, in words. */
export function wordDerivation({ kind, number, why, name, settled }: Line): string {
  const reason = [why && REASONS[why], name && `（${name}）`, !settled && '，放假安排未公布']
    .filter(Boolean)
    .join('');
  switch (kind) {
    case 'START':
      return '起算日，不计入';
    case 'COUNTS':
      return `第 ${number ?? 0} 日，${reason}`;
    case 'SKIPPED':
      return `不计，${reason}`;
    case 'MONTHS':
      return `${number ?? 0} 个月后的对应日`;
    case 'MONTH_END':
      return `${number ?? 0} 个月后，当月无对应日，取月末`;
    case 'SET':
      return '文件或合同确定的日期';
    case 'YEARLY':
      return '每年固定的日期';
    case 'DELAYED':
      return `因暂停顺延 ${number ?? 0} 日`;
    case 'WORKS':
      return `${reason}，到期`;
    case 'RESTS':
      return `${reason}，顺延`;
    case 'EXTENDED':
      return '经批准延期至此日';
  }
}
