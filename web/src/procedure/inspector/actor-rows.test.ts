import type { Json } from '@lixiang/schema';
import { expect, test } from 'vitest';
import { actorsOfRows, rowsOfActors } from './actor-rows.ts';

test.each<[string, Json]>([
  ['an office, by position and condition', { office: 'bureau', position: 'chief', when: 'actor.own' }],
  ['the own unit', { unit: 'own' }],
  ['units that a document names', { named: { document: 'paper', field: 'partner' } }],
  ['drawn experts', { drawn: 'panel' }],
  ['whoever took an act', { took: 'submit', position: 'chief' }],
  ['the clock', { clock: true }],
  ['another act', { effect: true, when: "record.state == 'a'" }],
])('%s is asked for and kept alike', (_, actor) => {
  expect(actorsOfRows(rowsOfActors([actor]))).toEqual([actor]);
});

test('a line that does not yet say whom is not kept', () => {
  expect(
    actorsOfRows([{ id: 'r', who: 'office' }, { id: 's' }, { id: 't', who: 'named', of: 'paper' }]),
  ).toEqual([]);
});
