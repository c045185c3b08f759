export const paperWords = {
  labelled: (label: string) => `${label}：`,
  box: (ticked: boolean) => (ticked ? '☑' : '☐'),
  inWan: '（万元）',
  blankDate: '　　年　　月　　日',
  date: (year: string, month: string, day: string) => `${year} 年 ${month} 月 ${day} 日`,
} as const;
