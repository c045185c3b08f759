import type { PackDifference } from '@lixiang/schema';

export const exchangeWords = {
  title: '导入、导出配置',
  export: '导出',
  exportIntro: '把一张表单、一个代码表或者全部配置保存为一个文件，可交其他地区或另一套系统导入。',
  what: '导出内容',
  download: '下载文件',
  wholePack: '全部配置',
  form: (name: string) => `表单：${name}`,
  codeList: (name: string) => `代码表：${name}`,
  base: (name: string) => `基础模板：${name}`,
  import: '导入',
  importIntro: '选择从本系统导出的 .json 文件。先核对会改变什么，确认后才写入设计稿；写入后可以撤销。',
  pick: '选择配置文件',
  existing: '设计稿中已有同一标识的内容',
  replace: '替换现有内容',
  beside: '另存为新的一份',
  unchecked: '文件没有校验值，无法核对是否被改动过。',
  changes: (count: number) => `将改变 ${count} 处`,
  noChange: '文件内容与设计稿相同，无需导入。',
  more: (count: number) => `另有 ${count} 处未列出`,
  problems: (count: number) => `写入设计稿后将有 ${count} 个新问题，可以写入后再更正，更正前不能发布。`,
  sound: '写入设计稿后没有新的问题。',
  accept: '写入设计稿',
  done: (name: string) => `导入${name}`,
  nothing: '（未填写）',
  several: '（多项内容）',
  yes: '是',
  no: '否',
} as const;

export const exchangeRefusals: Readonly<Record<string, string>> = {
  isBase: '这是基础模板文件。请打开要使用它的表单，在“基础模板”页中选择此文件。',
  notJson: '这不是配置文件。请选择从本系统导出的 .json 文件。',
  notDefinition: '文件里没有可导入的表单、代码表或配置。请选择从本系统导出的 .json 文件。',
  newerFormat: '文件由更高版本的系统导出。请升级本系统后再导入。',
  altered: '文件内容与其校验值不符，可能已损坏或被改动。请重新导出后再导入。',
  tooLarge: '文件超过 20 MB，不是配置文件。',
};

export const differenceKinds: Readonly<Record<PackDifference['kind'], string>> = {
  added: '新增',
  removed: '删除',
  moved: '移动',
  changed: '修改',
};
