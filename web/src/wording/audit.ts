export const auditWords = {
  title: '操作日志',
  lead: '谁在何时做了什么。日志只能追加，不能修改或删除。',
  at: '时间',
  account: '人员',
  organisation: '单位',
  action: '操作',
  record: '事项',
  address: '来源地址',
  detail: '说明',
  empty: '没有日志。',
  emptyFiltered: '没有符合条件的日志，请放宽条件再试。',
  bySystem: '系统',
  filters: {
    person: '按人员姓名、账号查找',
    organisation: '全部单位',
    actions: '全部操作',
    matter: '按事项名称、编号查找',
    from: '起始日期',
    to: '截止日期',
    clear: '清除条件',
  },
  save: '导出表格',
  saving: '正在导出……',
  saved: '已导出操作日志。',
  notSaved: '没有导出，请检查网络后重试。',
  madeBy: (place: string) => `导出单位：${place}`,
  madeOn: (day: string) => `导出日期：${day}`,
  counted: (count: number, total: number) =>
    count < total
      ? `符合条件的共 ${total} 条，一次最多导出 ${count} 条，这里是最近的 ${count} 条；其余请缩小日期范围分次导出`
      : `共 ${total} 条`,
  narrowedBy: (conditions: readonly string[]) => `条件：${conditions.join('；')}`,
} as const;

const ACTIONS: Readonly<Record<string, string>> = {
  signIn: '登录',
  signInFailed: '登录失败',
  signInLocked: '登录失败，账号锁定',
  signOut: '退出登录',
  changePassword: '修改密码',
  createRecord: '建立事项',
  importList: '成批导入',
  takeBackImport: '撤销成批导入',
  saveDocument: '保存材料',
  takeTransition: '办理',
  giveOpinion: '出具意见',
  drawPanel: '抽取',
  answerPoint: '答复修改意见',
  receiveFiling: '签收备案',
  moveRecord: '改用新版配置',
  takeBackMove: '撤销改用新版',
  linkRecords: '关联事项',
  unlinkRecords: '解除关联',
  uploadFile: '上传附件',
  readFile: '下载附件',
  removeFile: '删除附件',
  exportDossier: '导出项目档案',
  exportCatalogue: '导出数据资源目录',
  createOrganisation: '新增单位',
  updateOrganisation: '修改单位',
  createAccount: '新增账号',
  updateAccount: '修改账号',
  publishPack: '发布配置',
  createApiToken: '新建接口令牌',
  revokeApiToken: '停用接口令牌',
  rehearse: '试运行场景',
  beginSimulation: '开始模拟运行',
  endSimulation: '结束模拟运行',
  beginPackDesign: '新建设计稿',
  rebasePackDesign: '更新设计稿',
  discardPackDesign: '放弃设计稿',
};

/** Every kind of action, in the order in which they are offered. */
export const auditActions = Object.entries(ACTIONS).map(([value, label]) => ({ value, label }));

/** What an audit entry's action is called. */
export function wordAction(action: string): string {
  return ACTIONS[action] ?? action;
}
