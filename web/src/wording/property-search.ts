/** Finding a property in a panel. */
export const propertySearchWords = {
  label: '查找属性',
  placeholder: '查找属性（按 / 键）',
  none: '没有名称或说明含有这些字的属性，请换一个词。',
} as const;
