type EntryChange = { readonly label: string; readonly before: string; readonly after: string };

/** Words of the data catalogue of all units. */
export const dataCatalogueWords = {
  title: '数据资源总目录',
  lead: '各单位已提交目录中的数据资源。您无权查看的事项，只列出其中可以共享的资源；需要使用的，凭资源代码提出共享申请。',
  export: '导出目录（Excel）',
  search: '按名称、代码、信息项或者单位查找',
  find: '查找',
  entries: '资源',
  none: '还没有已提交的目录。项目单位填写目录并提交后，列在此处。',
  noneFound: '没有符合的资源，请换一个词查找。',
  name: '资源名称',
  code: '资源代码',
  provider: '提供单位',
  shareType: '共享类型',
  items: '信息项',
  someItems: (names: readonly string[], count: number) =>
    names.join('、') + (count > names.length ? `等 ${count} 项` : ''),
  more: (count: number) => `只列出前 ${count} 项，请输入更具体的词查找。`,
  back: '返回数据资源总目录',
  ask: (name: string) => `新建${name}`,
  facts: '基本情况',
  unit: '填报单位',
  from: '所在目录',
  notReadable: '您无权查看所在事项',
  noItems: '没有填写信息项。',
  itemName: '名称',
  itemType: '数据类型',
  itemLength: '数据长度',
  uses: '使用情况',
  notUsed: '还没有事项引用此资源。',
  how: { named: '引用了资源代码', linked: '与所在目录关联' },
  history: '变更历史',
  historyHidden: '您无权查看所在事项，不能查看变更历史。',
  kinds: { added: '列入目录', changed: '修改', removed: '移出目录' },
  version: (sequence: number) => `第 ${sequence} 次提交`,
  change: ({ label, before, after }: EntryChange) => {
    if (before === '') return `${label}：增加“${after}”`;
    return after === '' ? `${label}：删去“${before}”` : `${label}：“${before}”改为“${after}”`;
  },
} as const;
