import { Base } from '../model/base.ts';
import type { JsonObject } from '../edit/identity.ts';
import type { PackSource } from '../model/pack.ts';
import { SAMPLE } from '../check/sample-pack.ts';
import { plainObject } from './read-parts.ts';

const form: PackSource['forms'][number] = {
  key: 'ledger',
  name: '台账',
  inferred: '各地共用。',
  sections: [
    {
      key: 'main',
      title: '基本情况',
      fields: [
        { key: 'title', label: '名称', kind: 'text', required: true, maxLength: 50 },
        { key: 'grade', label: '等级', kind: 'choice', list: 'grade', required: true },
        { key: 'reason', label: '理由', kind: 'longText', required: "grade == 'high'" },
        {
          key: 'items',
          label: '明细',
          kind: 'table',
          minRows: 1,
          columns: [
            { key: 'thing', label: '物品', kind: 'text', required: true },
            { key: 'price', label: '价格', kind: 'money' },
          ],
        },
      ],
    },
    { key: 'more', title: '其他', fields: [{ key: 'remark', label: '备注', kind: 'text' }] },
  ],
  rules: [
    { key: 'named', require: "title != ''", inferred: '须有名称。', message: '请填写名称。', at: ['title'] },
  ],
};

/** A made-up base: a table, a choice from a list of its own, a rule, and locks on most of it. */
export const SAMPLE_BASE: Base = Base.parse({
  key: 'ledger',
  version: 1,
  title: '台账模板',
  source: '样省。',
  form,
  codeLists: [
    {
      key: 'grade',
      name: '等级',
      inferred: '共用。',
      options: [
        { key: 'high', label: '高' },
        { key: 'low', label: '低' },
      ],
    },
  ],
  locks: [
    { field: 'title', holds: ['present', 'kind', 'required', 'limits'], why: '汇总要用。' },
    { field: 'grade', holds: ['present', 'kind', 'required', 'options', 'closed'], why: '分级要一致。' },
    { field: 'reason', holds: ['present', 'required'], why: '高等级要说明。' },
    { field: 'items', holds: ['present', 'required'], why: '至少一项。' },
    { field: 'items.thing', holds: ['present', 'kind', 'required'], why: '逐项统计。' },
  ],
  lockedRules: [{ rule: 'named', why: '没有名称无法登记。' }],
});

/** A made-up county whose form `county` rests on {@link SAMPLE_BASE}, as it is. */
export function sampleCounty(base: Base = SAMPLE_BASE): JsonObject {
  const { forms, codeLists = [], ...rest } = SAMPLE;
  return plainObject({
    ...rest,
    codeLists: [...codeLists, ...base.codeLists],
    bases: [base],
    forms: [...forms, { ...base.form, key: 'county', base: base.key }],
  });
}
