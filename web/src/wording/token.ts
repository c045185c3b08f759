export const tokenWords = {
  title: '接口令牌',
  list: '已建立的令牌',
  lead: '外部系统凭令牌只读查询本地区数据，只能读取所选事项类型，权限与所代表的单位相同。',
  address: (address: string) => `查询地址：${address}（POST，请求头 Authorization: Bearer 令牌）`,
  catalogueAddress: (address: string) =>
    `目录导出地址：${address}（GET，同一请求头；末段 xlsx 可改为 xml、jsonld）`,
  name: '系统名称',
  nameHelp: '例如：市级共享平台。',
  organisation: '代表单位',
  organisationHelp: '令牌能看到的内容与该单位相同。',
  scopes: '可读事项',
  perMinute: '每分钟次数',
  expires: '有效期至',
  expiresHelp: '当天仍可使用。',
  secret: '令牌',
  prefix: '令牌开头',
  created: '建立',
  lastUsed: '最近使用',
  never: '从未使用',
  state: '状态',
  valid: '有效',
  expired: '已过期',
  revoked: (at: string) => `${at} 停用`,
  acts: '操作',
  create: '新建令牌',
  empty: '还没有接口令牌。',
  revoke: '停用',
  revokeConfirm: (name: string) => `停用后，“${name}”立即不能再查询，且不能恢复。确定停用？`,
  isRevoked: '已停用',
  madeTitle: '令牌已建立',
  made: '请立即复制并妥善交给对方系统。关闭后不再显示，系统也不保存原文；遗失只能停用后重建。',
  copy: '复制令牌',
  copied: '已复制',
  done: '已妥善保存，关闭',
} as const;

export const readerWords = {
  title: (changes: number, operations: number) =>
    operations > 0
      ? `发布后，统一查询接口有 ${changes} 处不兼容变化，近 90 天用过的 ${operations} 个查询将不能再用`
      : `发布后，统一查询接口有 ${changes} 处不兼容变化，近 90 天用过的查询不受影响`,
  broken: '请先通知使用下列查询的外部系统：',
  operation: (count: number, at: string) => `用过 ${count} 次，最近 ${at}`,
} as const;
