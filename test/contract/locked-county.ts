import { Base, type Json } from '@lixiang/schema';
import { sampleCounty } from '../../schema/src/base/sample-base.ts';

export const text = (key: string, more: object = {}) => ({ key, label: key, kind: 'text', ...more });
export const WHY = '须一致。';

/** Locks of every kind, alone and together, on fields of every shape. */
export const LOCKED_BASE = Base.parse({
  key: 'ledger',
  version: 1,
  title: '模板',
  source: '样省。',
  form: {
    key: 'ledger',
    name: '台账',
    inferred: '共用。',
    sections: [
      {
        key: 'main',
        title: '一',
        fields: [
          text('title', { required: true, maxLength: 3 }),
          { key: 'grade', label: '等级', kind: 'choice', list: 'grade', required: true },
          text('reason', { required: "grade == 'high'" }),
          { key: 'count', label: '数', kind: 'integer', min: 1, max: 9 },
          { key: 'way', label: '方式', kind: 'choice', list: 'grade' },
          { key: 'named', label: '承办', kind: 'text', required: true },
          {
            key: 'items',
            label: '明细',
            kind: 'table',
            minRows: 1,
            maxRows: 2,
            columns: [text('thing', { required: true }), text('note')],
          },
        ],
      },
      { key: 'more', title: '二', fields: [text('remark'), text('proof')] },
    ],
    rules: [
      { key: 'told', require: "title != 'x'", inferred: WHY, message: WHY, at: ['title'] },
      {
        key: 'proven',
        when: "grade == 'high'",
        require: 'has(answers.proof)',
        inferred: WHY,
        message: WHY,
        at: ['proof'],
      },
    ],
  },
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
    { field: 'title', holds: ['present', 'kind', 'required', 'limits'], why: WHY },
    { field: 'grade', holds: ['present', 'kind', 'required', 'options', 'closed'], why: WHY },
    { field: 'reason', holds: ['present', 'required'], why: WHY },
    { field: 'count', holds: ['limits'], why: WHY },
    { field: 'way', holds: ['closed'], why: WHY },
    { field: 'named', holds: ['required'], why: WHY },
    { field: 'items', holds: ['present', 'required', 'limits'], why: WHY },
    { field: 'items.thing', holds: ['present', 'required'], why: WHY },
    { field: 'proof', holds: ['present', 'kind'], why: WHY },
  ],
  lockedRules: [
    { rule: 'told', why: WHY },
    { rule: 'proven', why: WHY },
  ],
});

/** A county whose form `county` rests on it as it is. */
export const LOCKED_COUNTY: Json = sampleCounty(LOCKED_BASE);
