export const articleWords = {
  show: (label: string) => `查看${label}内容提要`,
  compare: '对照条文和办理规则',
  inferred: '管理需要',
  inferredTitle: '条文未直接规定，设置理由',
} as const;
