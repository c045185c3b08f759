import type { JsonObject, ReadPath } from '@lixiang/schema';
import { expect, test } from 'vitest';
import { STANDINGS, standingOf, standingWhere } from './clock-standing.ts';
import { readRows, type WhereRow, writeRows } from './where-rows.ts';

const path = (name: string, kind: ReadPath['kind']): ReadPath => ({
  path: name,
  label: name,
  kind,
  field: null,
  many: false,
  table: null,
});
const PATHS = [
  path('state', 'state'),
  path('createdOn', 'date'),
  path('facts.cost', 'money'),
  path('paper.items.sort', 'option'),
];
const compare = (
  where: string,
  verb: Extract<WhereRow, { kind: 'compare' }>['verb'],
  value: string | string[] | true,
) => ({ kind: 'compare', path: where, verb, value }) as const;

test.each<readonly [JsonObject, readonly WhereRow[]]>([
  [{ state: { in: ['open'] } }, [compare('state', 'in', ['open'])]],
  [{ not: { state: { in: ['open'] } } }, [compare('state', 'notIn', ['open'])]],
  [
    { facts: { cost: { gte: '5', lt: '9' } }, state: { in: ['open'] } },
    [compare('facts.cost', 'gte', '5'), compare('facts.cost', 'lt', '9'), compare('state', 'in', ['open'])],
  ],
  [{ paper: { items: { sort: { isNull: false } } } }, [compare('paper.items.sort', 'filled', true)]],
  [{ facts: { cost: { isNull: true } } }, [compare('facts.cost', 'blank', true)]],
  [{ clocks: { key: ['a'], late: true } }, [{ kind: 'clocks', clocks: { key: ['a'], late: true } }]],
  [
    { or: [{ state: { in: ['open'] } }], createdOn: { gte: 'today-30' } },
    [
      { kind: 'other', where: { or: [{ state: { in: ['open'] } }] } },
      compare('createdOn', 'gte', 'today-30'),
    ],
  ],
  [{ facts: { gone: { eq: 1 } } }, [{ kind: 'other', where: { facts: { gone: { eq: 1 } } } }]],
])('%j is read as conditions and written as it was', (where, rows) => {
  expect(readRows(PATHS, where)).toEqual(rows);
  expect(writeRows(rows)).toEqual(where);
});

test('two conditions that say otherwise of the same stand beside each other, and nothing is said by none', () => {
  const rows = [compare('facts.cost', 'gte', '5'), compare('facts.cost', 'gte', '7')];
  const where = writeRows(rows);
  expect(where).toEqual({ and: [{ facts: { cost: { gte: '5' } } }, { facts: { cost: { gte: '7' } } }] });
  expect(readRows(PATHS, where)).toEqual(rows);
  expect(writeRows([])).toBeUndefined();
});

test.each(STANDINGS)('deadlines that are %s are written and read', (standing) => {
  expect(standingOf(standingWhere(['a'], standing, 30))).toEqual({ standing, days: 30 });
});

test('within how many days deadlines are met is kept', () => {
  expect(standingOf(standingWhere(['a'], 'soon', 60))).toEqual({ standing: 'soon', days: 60 });
});

test('what is said of deadlines otherwise is left as it is', () => {
  expect(standingOf({ key: ['a'], due: { lte: '2026-01-01' } }).standing).toBeUndefined();
});
