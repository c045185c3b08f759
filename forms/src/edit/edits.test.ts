import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Edit, type Values } from '../types.ts';
import { applyEdits } from './apply-edits.ts';
import { invertEdits } from './invert-edits.ts';
import { overlap } from './overlap.ts';

const values: Values = {
  name: '甲',
  contact: { person: '李四' },
  items: [
    { id: 'a', name: '一' },
    { id: 'b', name: '二' },
    { id: 'c', name: '三' },
  ],
};
const ids = (after: Values) => (Array.isArray(after['items']) ? after['items'].map(({ id }) => id) : []);
const set = (path: readonly string[], value: unknown): Edit => ({ op: 'set', path, value });

describe('applying edits', () => {
  test.each<[string, Edit, Values]>([
    ['gives an answer', set(['name'], '乙'), { ...values, name: '乙' }],
    ['takes an answer away', set(['contact', 'person'], null), { name: '甲', items: values['items'] }],
    [
      'makes a group with its first answer',
      set(['address', 'street'], '一路'),
      { ...values, address: { street: '一路' } },
    ],
  ])('%s', (_fact, edit, after) => {
    expect(applyEdits(values, [edit])).toEqual({ values: after, ignored: [] });
  });

  test.each<[string, Edit, readonly string[]]>([
    [
      'puts rows first',
      { op: 'insertRows', path: ['items'], after: null, rows: [{ id: 'x' }] },
      ['x', 'a', 'b', 'c'],
    ],
    [
      'puts rows behind one',
      { op: 'insertRows', path: ['items'], after: 'a', rows: [{ id: 'x' }, { id: 'y' }] },
      ['a', 'x', 'y', 'b', 'c'],
    ],
    [
      'puts rows last where their anchor is gone',
      { op: 'insertRows', path: ['items'], after: 'gone', rows: [{ id: 'x' }] },
      ['a', 'b', 'c', 'x'],
    ],
    [
      'puts in no id twice',
      { op: 'insertRows', path: ['items'], after: null, rows: [{ id: 'x' }, { id: 'x' }, { id: 'a' }] },
      ['x', 'a', 'b', 'c'],
    ],
    ['takes rows out', { op: 'removeRows', path: ['items'], ids: ['b', 'gone'] }, ['a', 'c']],
    [
      'moves rows in the order named',
      { op: 'moveRows', path: ['items'], after: null, ids: ['c', 'b'] },
      ['c', 'b', 'a'],
    ],
  ])('%s', (_fact, edit, after) => {
    const applied = applyEdits(values, [edit]);
    expect(ids(applied.values)).toEqual(after);
    expect(applied.ignored).toEqual([]);
  });

  test.each<[string, Edit]>([
    ['a row that is not there', set(['items', 'gone', 'name'], '四')],
    ['a member of what is no group', set(['name', 'first'], '甲')],
    ['the id of a row', set(['items', 'a', 'id'], 'z')],
    ['rows of what is no table', { op: 'removeRows', path: ['name'], ids: ['a'] }],
    ['a move behind itself', { op: 'moveRows', path: ['items'], after: 'a', ids: ['a'] }],
  ])('tells that %s is ignored', (_fact, edit) => {
    expect(applyEdits(values, [edit])).toEqual({ values, ignored: [edit] });
  });

  test('many cells at once come to the same as one by one', () => {
    const cells = [
      set(['items', 'a', 'name'], '1'),
      set(['items', 'gone', 'name'], '2'),
      set(['items', 'c', 'size'], 3),
    ];
    const alone = cells.reduce<Values>((before, cell) => applyEdits(before, [cell]).values, values);
    expect(applyEdits(values, cells)).toEqual({ values: alone, ignored: [cells[1]] });
  });

  test('what is not touched is shared, and the answers before stay as they were', () => {
    const before = JSON.parse(JSON.stringify(values));
    const after = applyEdits(values, [set(['items', 'b', 'name'], '贰')]).values;
    expect(after['contact']).toBe(values['contact']);
    expect(Array.isArray(after['items']) && after['items'][0]).toBe(
      Array.isArray(values['items']) && values['items'][0],
    );
    expect(values).toEqual(before);
  });

  test('a key named __proto__ stays an answer like any other', () => {
    const { values: after } = applyEdits({}, [set(['__proto__'], { polluted: true })]);
    expect(Object.hasOwn(after, '__proto__')).toBe(true);
    expect('polluted' in {}).toBe(false);
    expect('polluted' in after).toBe(false);
  });
});

describe('undo', () => {
  const rowId = fc.constantFrom('a', 'b', 'c', 'd', 'e');
  const anchor = fc.option(fc.constantFrom('a', 'b', 'c', 'gone'));
  const content = fc.option(fc.constantFrom('甲', 1, true));
  const row = fc.record({ id: rowId, name: fc.constantFrom('x', 'y') });
  const edit: fc.Arbitrary<Edit> = fc.oneof(
    fc.record({
      op: fc.constant('set'),
      path: fc.constantFrom(['name'], ['contact', 'person'], ['contact', 'phone'], ['name', 'x']),
      value: content,
    }),
    fc.record({
      op: fc.constant('set'),
      path: fc.tuple(fc.constant('items'), rowId, fc.constantFrom('name', 'size')),
      value: content,
    }),
    fc.record({
      op: fc.constant('insertRows'),
      path: fc.constant(['items']),
      after: anchor,
      rows: fc.array(row, { maxLength: 3 }),
    }),
    fc.record({
      op: fc.constant('removeRows'),
      path: fc.constant(['items']),
      ids: fc.array(rowId, { maxLength: 3 }),
    }),
    fc.record({
      op: fc.constant('moveRows'),
      path: fc.constant(['items']),
      after: anchor,
      ids: fc.array(rowId, { maxLength: 3 }),
    }),
  );

  test('undone edits leave the answers as they were (the seed is printed on failure)', () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
        const after = applyEdits(values, edits).values;
        expect(applyEdits(after, invertEdits(values, edits)).values).toEqual(values);
      }),
      { numRuns: 500 },
    );
  });
});

describe('two people editing', () => {
  test.each<[string, readonly Edit[], readonly Edit[], readonly (readonly string[])[]]>([
    ['different fields', [set(['name'], '乙')], [set(['contact', 'person'], '王五')], []],
    ['the same field', [set(['name'], '乙')], [set(['name'], '丙')], [['name']]],
    ['the same field, to the same answer', [set(['name'], '乙')], [set(['name'], '乙')], []],
    ['two cells of one row', [set(['items', 'a', 'name'], '1')], [set(['items', 'a', 'size'], 1)], []],
    [
      'a cell of a row taken out',
      [set(['items', 'a', 'name'], '1')],
      [{ op: 'removeRows', path: ['items'], ids: ['a'] }],
      [['items', 'a', 'name']],
    ],
    [
      'a row taken out whose cell was filled',
      [{ op: 'removeRows', path: ['items'], ids: ['a'] }],
      [set(['items', 'a', 'name'], '1')],
      [['items', 'a']],
    ],
    [
      'rows put in side by side',
      [{ op: 'insertRows', path: ['items'], after: 'a', rows: [{ id: 'x' }] }],
      [{ op: 'insertRows', path: ['items'], after: 'a', rows: [{ id: 'y' }] }],
      [],
    ],
    [
      'a moved row and its cell',
      [{ op: 'moveRows', path: ['items'], after: null, ids: ['b'] }],
      [set(['items', 'b', 'name'], '1')],
      [],
    ],
    [
      'a row moved to two places',
      [{ op: 'moveRows', path: ['items'], after: null, ids: ['b'] }],
      [{ op: 'moveRows', path: ['items'], after: 'c', ids: ['b'] }],
      [['items', 'b']],
    ],
    [
      'a whole table and one of its cells',
      [set(['items'], [])],
      [set(['items', 'a', 'name'], '1')],
      [['items']],
    ],
  ])('%s', (_fact, ...[mine, theirs, paths]) => {
    expect(overlap(mine, theirs)).toEqual(paths);
  });
});
