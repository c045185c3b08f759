import type { Hold } from '@lixiang/schema';

/** What a lock holds, as designers read it. */
export const holdWords: Readonly<Record<Hold, string>> = {
  present: '必须保留',
  kind: '类型不变',
  required: '必填不放宽',
  options: '选项不减',
  closed: '选项不增',
  limits: '限制不变',
};

export const baseWords = {
  title: '基础模板',
  version: (version: number) => `第 ${version} 版`,
  source: '来源',
  changes: '本版变化',
  usedBy: '使用此模板的表单',
  usedByNone: '没有表单使用',
  locks: '锁定的内容',
  locksLead: '锁定的内容可以改名称、提示和位置，可以要求更严，不能删去或者放宽。',
  noLocks: '此模板没有锁定任何内容。',
  field: '填写项',
  held: '不能改变的',
  why: '锁定理由',
  rule: (message: string) => `规则：${message}`,
  ruleHeld: '不删去、不放宽',
} as const;
