import { type PackSource } from '@lixiang/schema';

const basis = ['1'];

/** How the made-up county handles what is beside a project. */
export const SAMPLE_REGISTRIES: NonNullable<PackSource['procedures']> = [
  {
    key: 'entry',
    name: '清单',
    basis,
    recordType: 'entry',
    initial: 'proposed',
    states: [
      { key: 'proposed', name: '拟列', basis },
      { key: 'listed', name: '已列', basis },
      { key: 'frozen', name: '冻结', basis },
      { key: 'funded', name: '已安排', basis, final: true },
    ],
    rules: [
      {
        key: 'unlocked',
        basis,
        require: "record.number != 'QD-999' && !card.name.startsWith('锁定')",
        message: '条目已锁定，不能安排。',
      },
    ],
    transitions: [
      {
        key: 'list',
        name: '列入清单',
        basis,
        from: ['proposed'],
        to: 'listed',
        tone: 'main',
        by: [{ office: 'bureau' }],
        documents: ['card'],
        submits: ['card'],
      },
      {
        key: 'freeze',
        name: '冻结',
        basis,
        from: ['listed'],
        to: 'frozen',
        by: [{ office: 'bureau' }],
      },
      {
        key: 'thaw',
        name: '解冻',
        basis,
        from: ['frozen'],
        to: 'listed',
        by: [{ office: 'bureau' }],
      },
      {
        key: 'fund',
        name: '安排',
        basis,
        from: ['listed'],
        to: 'funded',
        by: [{ office: 'finance' }],
        rules: ['unlocked'],
      },
    ],
  },
  {
    key: 'expert',
    name: '专家库',
    basis,
    recordType: 'expert',
    initial: 'pending',
    states: [
      { key: 'pending', name: '待入库', basis },
      { key: 'active', name: '在库', basis },
      { key: 'retired', name: '出库', basis, final: true },
    ],
    transitions: [
      {
        key: 'admit',
        name: '入库',
        basis,
        from: ['pending'],
        to: 'active',
        tone: 'main',
        by: [{ office: 'bureau' }],
        documents: ['card'],
        submits: ['card'],
      },
      { key: 'retire', name: '出库', basis, from: ['active'], to: 'retired', by: [{ office: 'bureau' }] },
    ],
  },
  {
    key: 'followUp',
    name: '后续',
    basis,
    recordType: 'followUp',
    initial: 'open',
    states: [
      { key: 'open', name: '待办', basis },
      { key: 'closed', name: '办结', basis, final: true },
    ],
    transitions: [
      {
        key: 'close',
        name: '办结',
        basis,
        from: ['open'],
        to: 'closed',
        tone: 'main',
        by: [{ unit: 'own' }],
        documents: ['card'],
        submits: ['card'],
      },
    ],
  },
];
