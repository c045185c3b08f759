import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editsBetween } from '../difference/edits-between.ts';
import { applyPackEdits } from '../edit/apply-pack-edits.ts';
import { isList, isObject, type Json, type JsonObject, own } from '../edit/identity.ts';
import { overlapOfPackEdits } from '../edit/overlap-of-pack-edits.ts';
import type { PackEdit } from '../edit/pack-edit.ts';
import { thingsOf } from '../edit/things.ts';
import { mergeForms } from './merge-forms.ts';
import type { MergeConflict, MergeSide } from './merging.ts';

const text = (key: string) => ({ key, label: `项${key}`, kind: 'text' });
const FORM: JsonObject = {
  key: 'f',
  name: '表',
  sections: [
    {
      key: 'one',
      title: '一',
      fields: [
        text('a'),
        text('b'),
        { key: 'c', label: '丙', kind: 'table', columns: [text('x'), text('y')] },
      ],
    },
    { key: 'two', title: '二', fields: [text('d'), text('e')] },
    { key: 'three', title: '三', fields: [text('g')] },
  ],
  rules: [{ key: 'r', require: 'a', message: '甲' }],
};

const section = fc.constantFrom('one', 'two', 'three');
const key = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'g', 'n', 'm');
const inForm = fc.tuple(section, key).map(([s, k]) => ['sections', s, 'fields', k]);
const column = fc.constantFrom('x', 'y', 'z').map((k) => ['sections', 'one', 'fields', 'c', 'columns', k]);
const thing = fc.oneof<fc.Arbitrary<string[]>[]>(
  inForm,
  column,
  section.map((s) => ['sections', s]),
  fc.constant(['rules', 'r']),
);
const after = fc.option(key, { nil: null });
const anyEdit = fc.oneof<fc.Arbitrary<PackEdit>[]>(
  fc.record({
    kind: fc.constant('set' as const),
    at: fc.tuple(thing, fc.constantFrom('label', 'hint')).map(([at, name]) => at.concat(name)),
    value: fc.constantFrom('新', '旧'),
  }),
  fc.record({ kind: fc.constant('clear' as const), at: thing.map((at) => at.concat('label')) }),
  fc.record({ kind: fc.constant('remove' as const), at: thing }),
  fc.record({
    kind: fc.constant('insert' as const),
    into: section.map((s) => ['sections', s, 'fields']),
    item: fc.constantFrom('n', 'm').map(text),
    after,
  }),
  fc.record({
    kind: fc.constant('move' as const),
    at: inForm,
    into: section.map((s) => ['sections', s, 'fields']),
    after,
  }),
  fc.constant<PackEdit>({ kind: 'set', at: ['name'], value: '另表' }),
);

/** Those of a list that can be made one after another, and what they come to. */
function made(edits: readonly PackEdit[]) {
  let content: Json = FORM;
  const possible = edits.filter((edit) => {
    const one = applyPackEdits(content, [edit]);
    if ('content' in one) content = one.content;
    return 'content' in one;
  });
  return { edits: possible, form: isObject(content) ? content : {} };
}
const someEdits = fc.array(anyEdit, { maxLength: 5 }).map(made);

function merge(theirs: JsonObject, ours: JsonObject, side: MergeSide) {
  const conflicts: MergeConflict[] = [];
  const choose = (conflict: MergeConflict) => {
    conflicts.push(conflict);
    return side;
  };
  return { form: mergeForms({ was: FORM, theirs, ours }, { at: [], choose }), conflicts };
}

function fieldKeys(form: JsonObject): readonly string[] {
  return (thingsOf(own(form, 'sections')) ?? []).flatMap(({ item }) =>
    (thingsOf(own(item, 'fields')) ?? []).map(({ identity }) => identity),
  );
}

/** Whatever the order in lists, and without sections that hold nothing. */
function settled(value: Json): Json {
  if (isList(value))
    return value
      .filter((item) => !isObject(item) || !isList(item['fields']) || item['fields'].length > 0)
      .map(settled)
      .toSorted((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
  if (!isObject(value)) return value;
  const names = Object.keys(value).toSorted();
  return Object.fromEntries(names.map((name) => [name, settled(own(value, name) ?? null)]));
}

test('what a county and a new base changed apart from each other is kept from both, and nothing is asked', () => {
  fc.assert(
    fc.property(someEdits, someEdits, (ours, theirs) => {
      fc.pre(overlapOfPackEdits(ours.edits, theirs.edits).length === 0);
      const both = applyPackEdits(FORM, [...theirs.edits, ...ours.edits]);
      if ('refused' in both) throw new Error(JSON.stringify(both.refused));
      const expected = isObject(both.content) ? both.content : {};
      fc.pre(new Set(fieldKeys(expected)).size === fieldKeys(expected).length);
      const merged = merge(theirs.form, ours.form, 'ours');
      expect(merged.conflicts.filter(({ kind }) => kind !== 'order')).toEqual([]);
      expect(settled(merged.form)).toEqual(settled(expected));
    }),
    { numRuns: 5_000 },
  );
});

test('a base that did not change changes nothing, and whoever changed nothing takes over all', () => {
  fc.assert(
    fc.property(someEdits, ({ form }) => {
      fc.pre(new Set(fieldKeys(form)).size === fieldKeys(form).length);
      expect(settled(merge(FORM, form, 'theirs').form)).toEqual(settled(form));
      expect(settled(merge(form, FORM, 'ours').form)).toEqual(settled(form));
    }),
    { numRuns: 2_000 },
  );
});

test('no field is lost that nobody took away, and none comes twice, whatever is decided', () => {
  fc.assert(
    fc.property(someEdits, someEdits, fc.constantFrom<MergeSide>('ours', 'theirs'), (ours, theirs, side) => {
      const unique = (keys: readonly string[]) => new Set(keys).size === keys.length;
      fc.pre(unique(fieldKeys(ours.form)) && unique(fieldKeys(theirs.form)));
      const keys = fieldKeys(merge(theirs.form, ours.form, side).form);
      expect(unique(keys)).toBe(true);
      const [was, mine, other] = [FORM, ours.form, theirs.form].map((form) => new Set(fieldKeys(form)));
      for (const field of new Set([...(mine ?? []), ...(other ?? [])])) {
        if (was?.has(field) && !(mine?.has(field) && other?.has(field))) continue;
        expect(keys).toContain(field);
      }
    }),
    { numRuns: 3_000 },
  );
});

test('the overlay of a county on a base gives the county back', () => {
  fc.assert(
    fc.property(someEdits, ({ form }) => {
      const again = applyPackEdits(FORM, editsBetween(FORM, form));
      expect('refused' in again ? again.refused : again.content).toEqual(form);
    }),
    { numRuns: 2_000 },
  );
});
