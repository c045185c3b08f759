import { wordProperty } from './pack-property.ts';

export const movingWords = {
  title: '调整适用版本',
  lead: '事项一直按开始办理时的配置版本办理。可以选择一批改用新版；改用前逐项检查，改用后可以撤销，已填内容都会保留。',
  to: '改用版本',
  version: (version: number) => `第 ${version} 版`,
  onlyDrafts: '只看尚未提交的草稿',
  none: '没有可以改用此版本的事项。',
  noDrafts: '没有可以改用此版本的草稿；已提交的在办事项，取消勾选“只看尚未提交的草稿”后列出。',
  onlyVersion: '目前只有一个配置版本，全部事项都按它办理；发布新版本后，可以在这里把在办事项改用新版本。',
  number: '编号',
  name: '名称',
  type: '类别',
  unit: '单位',
  from: '现用版本',
  check: '检查结果',
  ready: '可以改用',
  kept: (count: number) => `${count} 项内容不再填写（保留可查）`,
  missing: (count: number) => `${count} 项需补填`,
  choose: (number: string) => `选择 ${number}`,
  chooseAll: '选择全部可以改用的',
  move: (count: number) => `将所选 ${count} 个改用新版`,
  confirm: '改用后按新版本的表单和程序办理，可以撤销。确定改用？',
  moved: (count: number, version: number) => `${count} 个事项已改用第 ${version} 版`,
  notMoved: '以下事项不能改用，本次没有调整任何事项：',
  notTakenBack: '以下事项不能恢复，本次没有撤销：',
  total: (shown: number, total: number) => `共 ${total} 个，显示前 ${shown} 个；办理后再看其余。`,
  history: '调整记录',
  noHistory: '尚未调整过。',
  at: '时间',
  by: '办理人',
  count: '事项数',
  takeBack: '撤销',
  takeBackConfirm: '撤销后，这些事项恢复原来的版本，其后填写的内容也会保留。确定撤销？',
  takenBack: '已撤销',
  takenBackAt: (at: string) => `${at} 已撤销`,
} as const;

const reasons: Readonly<Record<string, string>> = {
  sameVersion: '已经适用此版本',
  olderVersion: '现用版本更新，不能改回旧版',
  typeGone: '新版本没有这类事项',
  stateGone: '新版本没有当前所在的环节',
  stateFinal: '已经办结',
  documentGone: '新版本没有已填写的材料',
  factGone: '新版本没有已登记的办理结果',
  opinionGone: '新版本没有已出具意见的评审',
  panelGone: '新版本没有已进行的抽取',
  filingGone: '新版本没有已办理的备案',
  linkGone: '新版本没有已建立的关联',
  actedSince: '改用之后已经办理过，不能恢复',
};

/** Why a record cannot go to another version, in words; `about` is what people call what it is about. */
export function wordReason(code: string, about: string | undefined): string {
  const sentence = reasons[code] ?? wordProperty(code);
  return about === undefined ? sentence : `${sentence}：${about}`;
}
