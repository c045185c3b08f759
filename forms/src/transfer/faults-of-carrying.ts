import { Transfer } from '@lixiang/schema';
import fc from 'fast-check';
import { expect } from 'vitest';
import { type Values } from '../types.ts';
import { carryAnswers } from './carry-answers.ts';
import { type CarriedAnswers, type FormSide, NOTHING_KEPT } from './kept.ts';
import { level, lists, money, rows, side, text } from './sample-sides.ts';
import { takeBackAnswers } from './take-back-answers.ts';

/** Fields that a version may ask for, each always of the same kind. */
const UNIVERSE = [
  text('a'),
  text('b'),
  text('c'),
  money,
  { key: 'count', label: '数量', kind: 'integer' },
  level,
  { key: 'many', label: '多选', kind: 'choices', list: 'levels' },
  { key: 'place', label: '地点', kind: 'group', fields: [text('street'), text('city')] },
];
const COLUMNS = [text('name'), { key: 'price', label: '单价', kind: 'money' }, text('note')];
/** Parsed once: histories are many. */
const WHOLE = side([...UNIVERSE, rows(...COLUMNS)]).form;
const FIELDS = WHOLE.sections.flatMap(({ fields }) => fields);
const TABLES = FIELDS.filter((field) => field.kind === 'table');
const TOP = ['a', 'b', 'c', 'sum', 'count', 'place.street', 'place.city'];
const IN_ROW = ['rows.name', 'rows.price', 'rows.note'];

const anyName = fc.constantFrom(...TOP);
const anyTransfer = fc.oneof(
  fc.record({ kind: fc.constant('retype'), from: anyName, into: anyName }),
  fc.record({
    kind: fc.constant('retype'),
    from: fc.constantFrom(...IN_ROW),
    into: fc.constantFrom(...IN_ROW),
  }),
  fc.record({
    kind: fc.constant('split'),
    from: anyName,
    into: fc.uniqueArray(anyName, { minLength: 2, maxLength: 3 }),
    separator: fc.constantFrom('、', '1'),
  }),
  fc.record({
    kind: fc.constant('merge'),
    from: fc.uniqueArray(anyName, { minLength: 2, maxLength: 3 }),
    into: anyName,
    separator: fc.constant('、'),
  }),
  fc.record({
    kind: fc.constant('options'),
    field: fc.constantFrom('level', 'many'),
    map: fc.constant({ low: 'mid' }),
  }),
);

/** A version of a form: some of the fields, some columns, and transfers of its own beside those before it. */
const anyVersion = fc.record({
  fields: fc.subarray(
    FIELDS.filter(({ kind }) => kind !== 'table'),
    { minLength: 1 },
  ),
  columns: fc.subarray(TABLES.flatMap(({ columns }) => columns)),
  transfers: fc.array(anyTransfer, { maxLength: 3 }),
});
const anyHistory = fc.array(anyVersion, { minLength: 2, maxLength: 5 }).map((versions) =>
  versions.map(({ fields, columns }, at) => {
    const transfers = versions
      .slice(0, at + 1)
      .flatMap((version, number) =>
        version.transfers.map((transfer, index) =>
          Transfer.parse({ key: `t${number}x${index}`, ...transfer }),
        ),
      );
    const tables = columns.length > 0 ? TABLES.map((table) => Object.assign({}, table, { columns })) : [];
    const sections = WHOLE.sections.map((section) =>
      Object.assign({}, section, { fields: [...fields, ...tables] }),
    );
    return { form: { ...WHOLE, sections, transfers }, lists };
  }),
);

const anyText = fc.oneof(fc.constantFrom('', '12', '3.5', '甲、乙', '1、2、3'), fc.string({ maxLength: 8 }));
const anyAnswers = fc.record(
  {
    a: anyText,
    b: anyText,
    c: fc.option(anyText),
    sum: fc.integer(),
    count: fc.integer(),
    level: fc.constantFrom('low', 'mid', 'high'),
    many: fc.subarray(['low', 'mid', 'high']),
    place: fc.record({ street: anyText, city: anyText }, { requiredKeys: [] }),
    rows: fc.uniqueArray(
      fc.record(
        { id: fc.constantFrom('1', '2', '3'), name: anyText, price: fc.integer(), note: anyText },
        { requiredKeys: ['id'] },
      ),
      { selector: ({ id }) => id },
    ),
  },
  { requiredKeys: [] },
);

/** The answers that a version asks for. */
function asked({ form }: FormSide, values: Values): Values {
  const to = { values, kept: NOTHING_KEPT };
  return carryAnswers({ form: WHOLE, lists }, { form: { ...form, transfers: [] }, lists }, to).values;
}

function forward(history: readonly FormSide[], start: CarriedAnswers): CarriedAnswers {
  return history.slice(1).reduce((so, to, at) => carryAnswers(history[at] ?? to, to, so), start);
}

/** What speaks against it that, whatever versions follow, going back leads to exactly what was there. */
export function faultOnTheWayBack(runs: number): string | undefined {
  const found = fc.check(
    fc.property(anyHistory, anyAnswers, (history, answers) => {
      const [first] = history;
      if (!first) return;
      const start = { values: asked(first, answers), kept: NOTHING_KEPT };
      const back = history.toReversed();
      const end = back
        .slice(1)
        .reduce((so, to, at) => takeBackAnswers(back[at] ?? to, to, so), forward(history, start));
      expect(end).toEqual(start);
    }),
    { numRuns: runs },
  );
  return fc.defaultReportMessage(found);
}

/** Every answer that is there, written with its place. */
function leaves(value: unknown, at: readonly string[]): readonly string[] {
  if (Array.isArray(value) && value.every((item) => typeof item === 'object'))
    return value.flatMap((row: { readonly id: string }) => leaves(row, [...at, row.id]));
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return Object.entries(value).flatMap(([key, inner]) => (key === 'id' ? [] : leaves(inner, [...at, key])));
  const blank = value === null || value === undefined || (typeof value === 'string' && value.trim() === '');
  return blank || (Array.isArray(value) && value.length === 0) ? [] : [JSON.stringify([at, value])];
}

/**
 * What speaks against it that, whatever versions follow, every answer is among the answers or the kept ones, but for
 * options chosen instead.
 */
export function faultOfCarrying(runs: number): string | undefined {
  const found = fc.check(
    fc.property(anyHistory, anyAnswers, (history, answers) => {
      const [first] = history;
      if (!first) return;
      const values = asked(first, answers);
      const end = forward(history, { values, kept: NOTHING_KEPT });
      const there = new Set([
        ...leaves(end.values, []),
        ...end.kept.answers.flatMap(({ path, value }) => leaves(value, path)),
      ]);
      const lost = leaves(values, []).filter((leaf) => !there.has(leaf) && !/"(level|many)"/.test(leaf));
      expect(lost).toEqual([]);
    }),
    { numRuns: runs },
  );
  return fc.defaultReportMessage(found);
}
