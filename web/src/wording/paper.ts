export const paperWords = {
  labelled: (label: string) => `${label}：`,
  box: (ticked: boolean) => (ticked ? '☑' : '☐'),
  inWan: '（万元）',
  blankDate: '　　年　　月　　日',
  date: (year: string, month: string, day: string) => `${year} 年 ${month} 月 ${day} 日`,
  word: '下载 Word',
  wordFailed: '未能生成 Word 文件，请刷新页面后重试。',
} as const;
