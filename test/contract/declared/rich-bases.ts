import { type PackSource } from '@lixiang/schema';

const FORM: PackSource['forms'][number] = {
  key: 'common',
  name: '共用表',
  basis: [],
  inferred: '各地共用。',
  sections: [
    {
      key: 'main',
      title: '共用项',
      fields: [
        { kind: 'text', key: 'called', label: '名称', required: true, maxLength: 50 },
        { kind: 'text', key: 'spoken', label: '称呼', required: true },
        { kind: 'choice', key: 'rank', label: '级别', list: 'ranks' },
      ],
    },
  ],
  rules: [
    { key: 'told', inferred: '须有名称。', require: "called != ''", message: '请写名称。' },
    { key: 'heard', inferred: '须有称呼。', require: "spoken != ''", message: '请写称呼。' },
  ],
};

const RANKS = { key: 'ranks', name: '级别', inferred: '共用。', options: [{ key: 'first', label: '一级' }] };

/** A base that locks a field and a rule. */
export const RICH_BASES: NonNullable<PackSource['bases']> = [
  {
    key: 'common',
    version: 3,
    title: '共用模板',
    source: '省厅。',
    changes: '新增称呼。',
    form: FORM,
    codeLists: [RANKS],
    locks: [{ field: 'called', holds: ['present', 'required'], why: '汇总用。' }],
    lockedRules: [{ rule: 'told', why: '登记用。' }],
  },
];

/** The form that rests on it, with the list that it chooses from. */
export const RESTING = { form: { ...FORM, key: 'resting', base: 'common' }, list: RANKS };
