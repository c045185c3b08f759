const MOST_NAMED = 3;

function listedPapers(names: readonly string[]): string {
  const named = names
    .slice(0, MOST_NAMED)
    .map((name) => `《${name}》`)
    .join('');
  return names.length > MOST_NAMED ? `${named}等 ${names.length} 份材料` : named;
}

export const recordWords = {
  progress: '办理进程',
  offPath: (state: string) => `当前处于“${state}”环节`,
  unit: '项目单位',
  recordUnit: '所属单位',
  number: '编号',
  createdAt: '建立时间',
  updatedAt: '最近变化',
  rules: (version: number) => `适用第 ${version} 版配置`,
  facts: '办理结果',
  documents: {
    title: '材料',
    own: '本单位准备',
    others: '其他单位提交和出具',
    wanted: (complete: number, total: number) => `本环节须由您单位准备 ${total} 份，已齐备 ${complete} 份`,
    notAsked: (count: number) => `目前无需提交（${count}）`,
    standing: {
      complete: '齐备',
      wanted: '待完善',
      early: '可提前准备',
      underway: '办理中',
      later: '未到环节',
      absent: '未提交',
    },
    handedIn: '已提交',
    by: (who: readonly string[]) => `由${who.join('、')}提供`,
    withAct: (act: string) => `办理“${act}”时须齐备`,
    inState: (state: string) => `在“${state}”环节填写`,
    givenIn: (state: string) => `在“${state}”环节出具`,
    issues: (count: number) => `${count} 处待填写或更正`,
    files: (count: number) => `附件 ${count} 个`,
    submitted: (sequence: number, at: string) => `第 ${sequence} 版于 ${at} 提交`,
    notSubmitted: '尚未提交',
    draftSaved: (by: string, at: string) => `${by}于 ${at} 保存`,
    fill: '填写',
    look: '查看',
  },
  next: {
    now: (state: string, note: string | null) => `当前为“${state}”${note === null ? '。' : `：${note}`}`,
    go: '前往',
    finished: '不需要再办理。',
    points: (count: number) => `请您逐条答复 ${count} 条修改意见。`,
    opinions: (tasks: readonly string[]) => `请您录入${tasks.map((task) => `“${task}”`).join('')}。`,
    documents: (names: readonly string[]) => `请您准备${listedPapers(names)}。`,
    draw: (panels: readonly string[]) => `请您先办理${panels.map((name) => `“${name}”`).join('或者')}。`,
    take: (acts: readonly string[]) => `条件已具备，请您办理${acts.map((act) => `“${act}”`).join('或者')}。`,
    blocked: (act: string, reasons: number) => `“${act}”还有 ${reasons} 项条件未满足，原因和解决办法见下。`,
    wait: (who: readonly string[]) =>
      who.length === 0 ? '目前不需要您办理。' : `目前不需要您办理，等待${who.join('、')}办理。`,
  },
  timeline: '办理记录',
  created: '建立',
  movedTo: (from: string, to: string) => (from === to ? to : `${from} → ${to}`),
  reason: '理由',
  remarks: '逐项意见',
  acknowledged: '注意事项与办理理由',
  submissions: '提交的材料',
  input: '办理内容',
  version: (sequence: number) => `第 ${sequence} 版`,
  noEvents: '尚无办理记录。',
  links: {
    section: '关联事项',
    none: '尚未关联。',
    link: '关联已有',
    create: '新建并关联',
    unlink: '解除关联',
    unlinkOf: (name: string) => `解除与“${name}”的关联`,
    unlinkConfirm: '确定解除关联？',
    title: (label: string) => `关联${label}`,
    search: '按名称或编号查找',
    choose: '选择',
    empty: '没有找到可以关联的事项。',
    done: '已关联',
    undone: '已解除关联',
    refused: '不能关联，原因如下',
  },
  filings: {
    title: '备案',
    filedWith: (offices: string) => `送${offices}备案`,
    received: (office: string, at: string) => `${office} ${at} 已收`,
    pending: (offices: string) => `待收：${offices}`,
    returned: (at: string) => `（${at} 已退回）`,
  },
} as const;
