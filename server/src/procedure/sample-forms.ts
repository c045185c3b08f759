import { type PackSource } from '@lixiang/schema';

const basis = ['1'];

/** The forms of the made-up county. */
export const SAMPLE_FORMS: PackSource['forms'] = [
  {
    key: 'application',
    name: '申报表',
    basis,
    sections: [
      {
        key: 'main',
        title: '基本情况',
        fields: [
          { kind: 'text', key: 'name', label: '项目名称', required: true },
          { kind: 'money', key: 'amount', label: '总投资', required: true },
          { kind: 'longText', key: 'study', label: '论证情况', visibleWhen: 'amount >= param.threshold' },
          { kind: 'unit', key: 'partners', label: '参建单位', many: true },
          {
            kind: 'table',
            key: 'items',
            label: '投资构成',
            columns: [
              { kind: 'text', key: 'title', label: '内容' },
              { kind: 'money', key: 'cost', label: '金额' },
            ],
          },
        ],
      },
    ],
  },
  {
    key: 'verdict',
    name: '批复',
    basis,
    sections: [
      {
        key: 'main',
        title: '批复',
        fields: [{ kind: 'money', key: 'amount', label: '批复金额', required: true }],
      },
    ],
  },
  {
    key: 'card',
    name: '登记卡',
    basis,
    sections: [
      {
        key: 'main',
        title: '登记',
        fields: [
          { kind: 'text', key: 'name', label: '名称', required: true },
          { kind: 'unit', key: 'employer', label: '所在单位' },
        ],
      },
    ],
  },
];
