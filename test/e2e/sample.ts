type Answers = Readonly<Record<string, unknown>>;

/** Annex 1 as the city management bureau would fill it; amounts in 分. */
export function declarationAnswers(projectName: string): Answers {
  return {
    projectName,
    projectType: 'newBuild',
    leader: '蒋城',
    leaderPhone: '023-55128001',
    contact: '李管',
    contactPhone: '13800000021',
    basisKind: ['superiorDocument', 'workNeed'],
    basisDocuments: [
      {
        id: 'basis1',
        documentName: '关于加快城市运行管理服务平台建设的通知',
        documentNumber: '渝城管发〔2026〕12号',
      },
      { id: 'basis2', documentName: '数字重庆建设任务清单', documentNumber: '渝委办〔2026〕3号' },
    ],
    workNeedNote: '市容、停车、路灯等业务各自登记，数据不能互通。',
    background: '按照上级要求，建设统一的城市运行管理服务平台，一网统管。',
    costAmount: 600_000_000,
    costEstimate: '软件开发 420 万元，硬件 120 万元，其他 60 万元。',
    preparation: '已完成需求调研和初步方案。',
    scheduleAndFunds: '2027 年完成建设和验收。',
    yearlyPlan: [
      { id: 'plan1', planYear: 2027, progress: '完成软件开发和试运行', amount: 400_000_000 },
      { id: 'plan2', planYear: 2028, progress: '完成验收', amount: 200_000_000 },
    ],
    remarks: '无。',
    filler: '李管',
    fillerPhone: '13800000021',
  };
}

/** What decides the procedure of a new project without special circumstances. */
export function profileAnswers(special: Answers = {}): Answers {
  return {
    kind: 'newBuild',
    category: 'application',
    fundSources: ['fiscal'],
    crossDepartment: false,
    civilWorks: false,
    highEnergy: false,
    classified: false,
    restrictedOpening: false,
    ...special,
  };
}

/** Rows of annex 2: resources of a few items each. */
export function catalogueRows(count: number): readonly (Answers & { readonly id: string })[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `row${index + 1}`,
    department: '县城市管理局',
    resourceName: `城市管理信息 ${Math.floor(index / ITEMS) + 1}`,
    formatClass: 'database',
    formatType: 'KingbaseES',
    itemName: `信息项 ${index + 1}`,
    dataType: 'C',
    dataLength: '64',
    shareType: 'conditional',
    shareMethod: 'interface',
    openToSociety: false,
    updateCycle: 'daily',
  }));
}

const ITEMS = 7;
