const parts = {
  ITEMS: (words: string, count: number) => `相同信息项（${count} 项）：${words}`,
  TITLE: (words: string) => `名称相近：${words}`,
  TEXT: (words: string) => `目标、内容相近：${words}`,
} as const;

export const likenessWords = {
  title: '相似事项和可用资源',
  lead: '与本地区已提交的事项、台账比对，供核对是否重复建设；是否重复由人判断。',
  leadFilling: '随填写更新。与本地区已提交的事项、台账比对；可沿用的系统和资源请直接关联，避免重复建设。',
  none: '未发现相似事项。',
  fillFirst: (first: string, wanted: readonly string[]) =>
    `还没有填写“${first}”，无从比对。请先填写${wanted.map((part) => `“${part}”`).join('、')}，保存后在此列出相似事项。`,
  found: (count: number, percent: number) => `发现 ${count} 个相似事项，最高相似度 ${percent}%`,
  likeness: (percent: number) => `相似度 ${percent}%`,
  closed: '您无权查看该事项全文',
  shared: (part: keyof typeof parts, words: readonly string[], count: number) =>
    parts[part](words.length < count ? `${words.join('、')}等` : words.join('、'), count),
  link: (label: string) => `关联为“${label}”`,
  linkOf: (label: string, title: string) => `把“${title}”关联为“${label}”`,
  linked: '已关联',
} as const;
