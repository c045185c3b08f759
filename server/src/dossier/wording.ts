/** The words of a dossier, which is read far from the program that made it. */
export const dossierWords = {
  title: (title: string) => `${title}——项目档案`,
  untitled: '（尚未命名）',
  manifest: 'manifest.json',
  index: 'index.html',
  record: '档案数据/事项.json',
  events: '档案数据/办理记录.json',
  opinions: '档案数据/意见.json',
  others: '档案数据/修改要求、备案、时限和关联.json',
  folder: '材料',
  attachments: '附件',
  values: '填写内容.json',
  paper: '打印件.html',
  submission: (sequence: number) => `第${sequence}次提交`,
  written: '现行内容',
  facts: '基本情况',
  documents: '材料',
  history: '办理记录',
  reviews: '审查意见',
  points: '修改要求',
  filings: '备案和移交',
  clocks: '时限',
  links: '关联事项',
  none: '无',
  check: '核验档案',
  checkLead:
    '选择本压缩包，或者选择解压后的文件夹，逐个文件核对 SHA-256 和 SM3 摘要。核验在本机进行，不联网，不上传。',
  chooseZip: '选择压缩包',
  chooseFolder: '选择文件夹',
  fields: {
    type: '事项',
    number: '编号',
    unit: '项目单位',
    state: '现处环节',
    created: '建立时间',
    rules: '适用配置',
  },
  version: (version: number) => `第 ${version} 版`,
  by: (who: string, organisation: string) => (organisation === '' ? who : `${who}（${organisation}）`),
  article: (labels: readonly string[]) => labels.join('、'),
  from: (on: string) => `自 ${on}`,
  due: (on: string) => `期限 ${on}`,
  met: (on: string) => `完成于 ${on}`,
  answered: (text: string) => `答复：${text}`,
  receipt: (office: string, on: string) => `${office}于 ${on} 签收`,
  reason: (text: string) => `理由：${text}`,
  notGiven: '未出具',
  fileName: ({
    number,
    title,
    mark,
  }: {
    readonly number: string;
    readonly title: string;
    readonly mark: string | null;
  }) => `${mark === null ? '' : `（${mark}）`}${number} ${title} 项目档案.zip`,
  tooLarge: '项目档案超过 3.9 GB，请分别下载附件。',
  /** A calendar instant as people of the jurisdiction read it. */
  instant: (iso: string) =>
    new Intl.DateTimeFormat('zh-CN', {
      timeZone: 'Asia/Shanghai',
      dateStyle: 'long',
      timeStyle: 'short',
    }).format(new Date(iso)),
  labelled: (label: string) => `${label}：`,
  wan: ' 万元',
  inWan: '（万元）',
  percent: '%',
  longDate: (iso: string) => {
    const [year = '', month = '', day = ''] = iso.split('-');
    return `${year} 年 ${Number(month)} 月 ${Number(day)} 日`;
  },
} as const;
