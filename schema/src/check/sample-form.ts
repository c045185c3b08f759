import { type PackSource } from '../model/pack.ts';

/** The form of the sample pack: a choice, one that depends on it, a table, a computed sum and a paper. */
export const SAMPLE_FORM: PackSource['forms'][number] = {
  key: 'plan',
  name: '方案',
  basis: ['1'],
  sections: [
    {
      key: 'main',
      title: '基本情况',
      fields: [
        { key: 'name', label: '名称', kind: 'text', required: true },
        { key: 'sort', label: '类别', kind: 'choice', list: 'sort' },
        { key: 'subsort', label: '小类', kind: 'dependentChoice', list: 'subsort', parent: 'sort' },
        {
          key: 'level',
          label: '等级',
          kind: 'choice',
          visibleWhen: "sort == 'a'",
          options: [
            { key: 'high', label: '高' },
            { key: 'low', label: '低' },
          ],
        },
        {
          key: 'items',
          label: '明细',
          kind: 'table',
          columns: [
            { key: 'amount', label: '金额', kind: 'money' },
            { key: 'note', label: '说明', kind: 'text', visibleWhen: 'row.amount > param.threshold' },
          ],
        },
        { key: 'total', label: '合计', kind: 'money', computed: 'sum(items.map(i, i.amount))' },
        { key: 'partner', label: '合作单位', kind: 'unit' },
      ],
    },
  ],
  rules: [{ key: 'positive', basis: ['1'], require: 'total > 0', message: '合计须大于零。', at: ['total'] }],
  layout: {
    title: '方案表',
    above: [[{ fields: ['partner'] }]],
    grid: {
      widths: [1, 1, 1],
      rows: [
        { cells: [{ of: 'name', rowspan: 2 }, { fields: ['name'] }, { fields: ['sort', 'subsort'] }] },
        { cells: [{ fields: ['level'] }, { fields: ['total'] }] },
        { cells: [{ fields: ['items'], colspan: 3 }] },
      ],
    },
  },
};
