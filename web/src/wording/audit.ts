export const auditWords = {
  title: '操作日志',
  lead: '谁在何时做了什么。日志只能追加，不能修改或删除。',
  at: '时间',
  account: '人员',
  organisation: '单位',
  action: '操作',
  record: '事项',
  address: '来源地址',
  detail: '详情',
  empty: '没有日志。',
} as const;

const actions: Readonly<Record<string, string>> = {
  signIn: '登录',
  signInRefused: '登录被拒绝',
  signOut: '退出登录',
  changePassword: '修改密码',
  createRecord: '建立事项',
  saveDocument: '保存材料',
  takeTransition: '办理',
  giveOpinion: '出具意见',
  drawPanel: '抽取',
  answerPoint: '答复修改事项',
  receiveFiling: '签收备案',
  moveRecord: '改用新版配置',
  takeBackMove: '撤销改用新版',
  linkRecords: '关联事项',
  unlinkRecords: '解除关联',
  storeFile: '上传附件',
  uploadFile: '上传附件',
  readFile: '下载附件',
  removeFile: '删除附件',
  exportDossier: '导出项目档案',
  exportCatalogue: '导出数据资源目录',
  readNotices: '阅读消息',
  createOrganisation: '新增单位',
  updateOrganisation: '修改单位',
  createAccount: '新增账号',
  updateAccount: '修改账号',
  publishPack: '发布配置',
  createApiToken: '新建接口令牌',
  revokeApiToken: '停用接口令牌',
  rehearse: '试运行场景',
  beginPackDesign: '新建设计稿',
  rebasePackDesign: '更新设计稿',
  discardPackDesign: '放弃设计稿',
};

/** What an audit entry's action is called. */
export function wordAction(action: string): string {
  return actions[action] ?? action;
}
