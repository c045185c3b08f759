import type { Json } from '@lixiang/schema';

/** A small configuration to try edits of forms on. */
export const sampleContent: Json = {
  forms: [
    {
      key: 'trial',
      name: '试用表',
      sections: [
        {
          key: 'basic',
          title: '基本情况',
          fields: [
            { key: 'name', label: '名称', kind: 'text' },
            {
              key: 'kind',
              label: '类别',
              kind: 'choice',
              options: [
                { key: 'a', label: '甲' },
                { key: 'b', label: '乙' },
              ],
            },
            {
              key: 'items',
              label: '明细',
              kind: 'table',
              columns: [
                { key: 'item', label: '项', kind: 'text' },
                { key: 'amount', label: '金额', kind: 'money' },
              ],
            },
          ],
        },
        { key: 'more', title: '其他', fields: [{ key: 'note', label: '备注', kind: 'longText' }] },
      ],
      rules: [],
    },
    { key: 'other', name: '另一表', sections: [{ key: 'only', title: '内容', fields: [] }] },
  ],
};
export const sampleForm = ['forms', 'trial'];
