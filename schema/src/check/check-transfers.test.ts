import { expect, test } from 'vitest';
import { checkSuccessor } from './check-successor.ts';
import { checkTransfers } from './check-transfers.ts';
import { sampleWith } from './sample-pack.ts';

const retype = (from: string, into: string, key = 't') => ({ kind: 'retype', key, from, into });
const split = { kind: 'split', key: 's', from: 'old', into: ['name', 'none'], separator: '、' };
const options = (field: string, map: Readonly<Record<string, string>>) => ({
  kind: 'options',
  key: 'o',
  field,
  map,
});

test.each<[string, readonly unknown[], readonly string[]]>([
  ['the fields are there', [retype('old', 'name'), options('level', { low: 'high' })], []],
  ['a field that answers go to is not there', [split], ['unknown.field none']],
  ['what computes its rows takes no answer itself', [retype('old', 'items')], ['unknown.field items']],
  ['an option that is to be chosen is not there', [options('sort', { a: 'none' })], ['unknown.option none']],
  ['answers leave their table', [retype('items.note', 'name')], ['transferAcrossTables ']],
  ['answers stay in their table', [retype('items.old', 'items.note')], []],
  ['two give to the same', [retype('old', 'name'), retype('older', 'name', 'u')], ['transferTwice name']],
  ['a field takes from itself', [retype('name', 'name')], ['transferCircle name']],
  ['two go round', [retype('name', 'total'), retype('total', 'name', 'u')], ['transferCircle name']],
  ['one takes on from another', [retype('old', 'name'), retype('name', 'total', 'u')], []],
])('%s', (_, transfers, issues) => {
  const found = checkTransfers(sampleWith({ 'forms.0.transfers': transfers }));
  expect(found.map(({ code, params }) => `${code} ${params['key'] ?? ''}`)).toEqual(issues);
});

test.each<[string, readonly unknown[], readonly string[]]>([
  ['from a field that there was', [retype('name', 'total')], []],
  ['from one that another gives', [retype('level', 'name'), retype('name', 'total', 'u')], []],
  ['from one that nobody knows', [retype('nothing', 'name')], ['unknown.field nothing']],
])('a new transfer takes answers %s', (_, transfers, issues) => {
  const found = checkSuccessor(sampleWith({}), sampleWith({ 'forms.0.transfers': transfers }));
  expect(found.map(({ code, params }) => `${code} ${params['key'] ?? ''}`)).toEqual(issues);
});

test('a transfer that has been published stays as it is, whatever order it was stored in', () => {
  const of = (...transfers: readonly unknown[]) => sampleWith({ 'forms.0.transfers': transfers });
  const before = of(options('level', { high: 'low', low: 'high' }));
  expect(checkSuccessor(before, of(options('level', { low: 'high', high: 'low' })))).toEqual([]);
  expect(checkSuccessor(before, of(options('level', { low: 'high' })))).toMatchObject([
    { code: 'keyReused' },
  ]);
  expect(checkSuccessor(before, of())).toMatchObject([{ code: 'keyRemoved', severity: 'warning' }]);
});
