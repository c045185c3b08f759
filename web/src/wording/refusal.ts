export const refusalWords = {
  compared: (actual: string, required: string) => `本项：${actual}；标准：${required}`,
  issues: (count: number) => `还有 ${count} 处需要填写或更正`,
  curedByMe: (act: string) => `您可以：${act}`,
  curedBy: (who: readonly string[], act: string) =>
    who.length > 0 ? `由${who.join('、')}办理：${act}` : act,
  complete: (document: string) => `补齐《${document}》`,
  cureNow: '去办理',
  look: '查看',
} as const;
