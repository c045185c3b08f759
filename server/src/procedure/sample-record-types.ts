import { type PackSource } from '@lixiang/schema';

const basis = ['1'];

/** The record types of the made-up county: a project, what it rests on and what follows from it. */
export const SAMPLE_RECORD_TYPES: PackSource['recordTypes'] = [
  {
    key: 'project',
    name: '项目',
    basis,
    nature: 'dossier',
    title: 'application.name',
    number: 'XM-{year}-{seq:3}',
    procedure: 'project',
    create: [{ unit: 'any' }],
    columns: ['application.amount', 'facts.approvedAmount'],
    facts: [{ kind: 'money', key: 'approvedAmount', label: '批复金额', basis }],
    links: [
      {
        key: 'entries',
        label: '清单条目',
        to: 'entry',
        inverse: { key: 'projects', label: '项目' },
        setBy: [{ unit: 'own' }],
      },
      {
        key: 'followUps',
        label: '后续事项',
        to: 'followUp',
        inverse: { key: 'origin', label: '来源项目' },
      },
    ],
    documents: [
      {
        key: 'application',
        name: '申报表',
        basis,
        form: 'application',
        filledBy: [{ unit: 'own' }],
        editableIn: ['draft', 'revising'],
      },
      {
        key: 'report',
        name: '可行性研究报告',
        basis,
        files: { min: 1, max: 2, accept: ['pdf', 'txt'] },
        appliesWhen: 'application.amount >= param.threshold',
        filledBy: [{ unit: 'own' }],
        editableIn: ['draft', 'revising'],
      },
    ],
  },
  {
    key: 'entry',
    name: '清单条目',
    basis,
    nature: 'dossier',
    title: 'card.name',
    number: 'QD-{seq:3}',
    procedure: 'entry',
    create: [{ unit: 'any' }],
    documents: [
      {
        key: 'card',
        name: '登记卡',
        basis,
        form: 'card',
        filledBy: [{ unit: 'own' }],
        editableIn: ['proposed'],
      },
    ],
  },
  {
    key: 'expert',
    name: '专家',
    basis,
    nature: 'registry',
    title: 'card.name',
    number: 'ZJ-{seq:3}',
    procedure: 'expert',
    create: [{ office: 'bureau' }],
    documents: [
      {
        key: 'card',
        name: '登记卡',
        basis,
        form: 'card',
        filledBy: [{ office: 'bureau' }],
        editableIn: ['pending'],
      },
    ],
  },
  {
    key: 'followUp',
    name: '后续事项',
    basis,
    nature: 'dossier',
    title: 'card.name',
    number: 'HX-{seq:3}',
    procedure: 'followUp',
    create: [{ office: 'planning' }],
    documents: [
      {
        key: 'card',
        name: '登记卡',
        basis,
        form: 'card',
        filledBy: [{ unit: 'own' }],
        editableIn: ['open'],
      },
    ],
  },
];
