import type { RecordType } from '@lixiang/schema';

export const registerWords = {
  number: '编号',
  title: '名称',
  unit: '所属单位',
  state: '环节',
  updatedAt: '最近变化',
  search: '按名称、编号查找',
  states: '按环节筛选',
  order: '排序',
  mine: '只看本单位',
  orders: {
    UPDATED_DESC: '最近变化在前',
    UPDATED_ASC: '最早变化在前',
    CREATED_DESC: '最近建立在前',
    NUMBER_ASC: '按编号',
    TITLE_ASC: '按名称',
  },
  create: ({ nature, name }: Pick<RecordType, 'nature' | 'name'>) =>
    nature === 'registry' ? `登记到${name}` : `新建${name}`,
  import: '成批导入',
  empty: (name: string) => `还没有${name}。`,
  emptyFiltered: '没有符合条件的记录，请放宽条件再试。',
  previous: '上一页',
  next: '下一页',
  page: (from: number, to: number, total: number) => `第 ${from}–${to} 项，共 ${total} 项`,
  results: '查询结果',
  blanks: '空白表格',
  unknownType: '没有这类事项',
  blank: (name: string) => `打印空表：${name}`,
} as const;
