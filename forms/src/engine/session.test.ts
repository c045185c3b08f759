import { Form } from '@lixiang/schema';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdits } from '../edit/apply-edits.ts';
import { type Circumstances, type Edit, type Values } from '../types.ts';
import { compileForm } from './compile-form.ts';

const form = Form.parse({
  key: 'sample',
  name: '示例',
  sections: [
    {
      key: 'main',
      title: '基本情况',
      fields: [
        {
          kind: 'choice',
          key: 'nature',
          label: '性质',
          options: [
            { key: 'new', label: '新建' },
            { key: 'old', label: '续建' },
          ],
          required: true,
        },
        { kind: 'text', key: 'since', label: '原项目', visibleWhen: "nature == 'old'", required: true },
        { kind: 'text', key: 'sinceNote', label: '原项目说明', visibleWhen: "since == 'x'" },
        { kind: 'money', key: 'total', label: '合计', computed: 'sum(items.map(i, i.amount))' },
        { kind: 'money', key: 'limit', label: '上限', required: '!has(answers.since)' },
        {
          kind: 'table',
          key: 'items',
          label: '明细',
          visibleWhen: "nature == 'new' || nature == 'old'",
          minRows: 1,
          columns: [
            { kind: 'text', key: 'name', label: '名称', required: true, maxLength: 3 },
            { kind: 'money', key: 'price', label: '单价', min: 0 },
            { kind: 'integer', key: 'count', label: '数量', visibleWhen: 'has(row.price)' },
            { kind: 'money', key: 'amount', label: '金额', computed: 'row.price * row.count' },
            { kind: 'yesNo', key: 'major', label: '大额', computed: 'row.amount * 2 >= total' },
            {
              kind: 'text',
              key: 'reason',
              label: '理由',
              visibleWhen: 'row.major',
              required: "nature == 'old'",
            },
          ],
        },
      ],
    },
    {
      key: 'more',
      title: '补充',
      visibleWhen: 'total > limit',
      fields: [
        { kind: 'longText', key: 'excuse', label: '超限说明', required: true },
        {
          kind: 'group',
          key: 'contact',
          label: '联系人',
          fields: [
            { kind: 'person', key: 'name', label: '姓名', required: 'has(contact.phone)' },
            { kind: 'phone', key: 'phone', label: '电话' },
          ],
        },
      ],
    },
  ],
  rules: [
    {
      key: 'withinTwice',
      require: 'total <= limit * 2',
      message: '不得超过上限两倍',
      at: ['limit', 'items'],
    },
    {
      key: 'namesDiffer',
      require: 'items.all(i, items.filter(o, o.name == i.name).size() == 1)',
      message: '名称重复',
      at: ['items'],
      force: 'warn',
    },
  ],
});
const compiled = compileForm(form, { codeLists: [], parameters: [], unitAttributes: [] });
const circumstances: Circumstances = { today: '2026-03-01', parameters: {}, unit: {} };

const rowId = fc.constantFrom('a', 'b', 'c', 'd');
const amount = fc.constantFrom<unknown>(null, 0, 1, 5, 10, 'x');
const rowOf = fc.record({
  id: rowId,
  name: fc.constantFrom('甲', '乙', '甲乙丙丁'),
  price: amount,
  count: fc.constantFrom(1, 2),
});
const topSet = fc.oneof(
  fc.tuple(fc.constant(['nature']), fc.constantFrom<unknown>('new', 'old', 'odd', null, 7)),
  fc.tuple(fc.constantFrom(['since'], ['sinceNote']), fc.constantFrom<unknown>('x', ' x ', null)),
  fc.tuple(fc.constantFrom(['limit'], ['total']), amount),
  fc.tuple(
    fc.constantFrom(
      ['excuse'],
      ['contact', 'name'],
      ['contact', 'phone'],
      ['stranger'],
      ['contact', 'stranger'],
      ['__proto__'],
    ),
    fc.constantFrom<unknown>('王 五', '13800138000', null),
  ),
  fc.tuple(fc.constant(['items']), fc.constantFrom<unknown>(null, 'x', [{ id: 'a', price: 5, count: 2 }])),
  fc.tuple(fc.constant(['contact']), fc.constantFrom<unknown>(null, { name: '赵六' })),
);
const edit: fc.Arbitrary<Edit> = fc.oneof(
  topSet.map(([path, value]): Edit => ({ op: 'set', path, value })),
  fc.record({
    op: fc.constant('set'),
    path: fc.tuple(
      fc.constant('items'),
      rowId,
      fc.constantFrom('name', 'price', 'count', 'reason', 'stranger'),
    ),
    value: amount,
  }),
  fc.record({
    op: fc.constant('insertRows'),
    path: fc.constant(['items']),
    after: fc.option(rowId),
    rows: fc.array(rowOf, { maxLength: 3 }),
  }),
  fc.record({
    op: fc.constant('removeRows'),
    path: fc.constant(['items']),
    ids: fc.array(rowId, { maxLength: 2 }),
  }),
  fc.record({
    op: fc.constant('moveRows'),
    path: fc.constant(['items']),
    after: fc.option(rowId),
    ids: fc.array(rowId, { maxLength: 2 }),
  }),
);

/** Every place of the form, with what is said of it. */
function placesOf(values: Values, rows: readonly string[]) {
  const top = [...Object.keys(values), 'nature', 'since', 'total', 'limit', 'items', 'excuse', 'contact'].map(
    (key) => [key],
  );
  const cells = rows.flatMap((id) =>
    ['name', 'price', 'count', 'amount', 'major', 'reason'].map((key) => ['items', id, key]),
  );
  return [...top, ...cells, ['contact', 'name'], ['contact', 'phone']];
}

describe('a form being filled', () => {
  test('says after every change what it would say of the answers afresh (the seed is printed on failure)', () => {
    fc.assert(
      fc.property(fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { maxLength: 8 }), (batches) => {
        const session = compiled.open({}, circumstances);
        let values: Values = {};
        for (const edits of batches) {
          const before = new Map(
            placesOf(values, session.rows(['items'])).map((path) => [path.join(), session.field(path)]),
          );
          const changed = new Set(session.apply(edits).map((path) => path.join()));
          values = applyEdits(values, edits).values;
          expect(session.values()).toEqual(values);
          const view = compiled.evaluate(values, circumstances);
          expect(session.issues()).toEqual(view.issues);
          for (const path of placesOf(values, session.rows(['items']))) {
            const state = session.field(path);
            expect([path, state.visible, state.required]).toEqual([
              path,
              view.isVisible(path),
              view.isRequired(path),
            ]);
          }
          // A table or a group does not tell of what changes inside it, nor a row that it was taken out.
          const rows = session.rows(['items']);
          const untold = [...before].filter(([path]) => {
            const [holder, row = ''] = path.split(',');
            const isHolder = path === 'items' || path === 'contact';
            return !changed.has(path) && !isHolder && (holder !== 'items' || rows.includes(row));
          });
          for (const [path, known] of untold) expect(session.field(path.split(','))).toEqual(known);
        }
      }),
      { numRuns: 400 },
    );
  });

  test('tells of an unchanged field with the same object, so that nothing is drawn again', () => {
    const session = compiled.open({ nature: 'new', limit: 5 }, circumstances);
    const before = session.field(['limit']);
    session.apply([{ op: 'set', path: ['nature'], value: 'odd' }]);
    expect(session.field(['limit'])).toBe(before);
  });

  test('a change tells the places that depend on it, and no others', () => {
    const session = compiled.open(
      {
        nature: 'new',
        limit: 100,
        items: [
          { id: 'a', name: '甲' },
          { id: 'b', name: '乙' },
        ],
      },
      circumstances,
    );
    const changed = session.apply([{ op: 'set', path: ['items', 'b', 'name'], value: '丙' }]);
    expect(changed).toEqual([['items', 'b', 'name']]);
  });
});
