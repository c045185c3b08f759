import { Procedure } from '@lixiang/schema';
import { expect, test } from 'vitest';
import { procedureGraph, wayTo } from './procedure-graph.ts';

const act = (key: string, from: readonly string[], to: unknown) => ({
  key,
  name: key,
  from,
  to,
  by: [{ unit: 'own' }],
});
const procedure = Procedure.parse({
  key: 'p',
  name: '程序',
  recordType: 't',
  initial: 'draft',
  states: ['draft', 'asked', 'returned', 'done', 'alone'].map((key) => ({ key, name: key })),
  transitions: [
    act('ask', ['draft', 'returned'], 'asked'),
    act('return', ['asked'], 'returned'),
    act('note', ['asked'], { special: 'same' }),
    act('reopen', ['returned'], { lastOf: ['asked', 'draft'] }),
    act('finish', ['asked'], 'done'),
  ],
});

test('acts that go one way are drawn as one, and those that lead nowhere stay with their state', () => {
  const { ways, staying, births } = procedureGraph(procedure);
  expect(ways.map(({ from, to, transitions }) => `${from}→${to}: ${transitions.join()}`)).toEqual([
    'draft→asked: ask',
    'returned→asked: ask,reopen',
    'asked→returned: return',
    'returned→draft: reopen',
    'asked→done: finish',
  ]);
  expect([...staying]).toEqual([['asked', ['note']]]);
  expect(births.size).toBe(0);
});

test('the shortest way to a state is told act by act, and that there is none', () => {
  expect(wayTo(procedure, 'returned')?.map(({ transition }) => transition)).toEqual(['ask', 'return']);
  expect(wayTo(procedure, 'draft')).toEqual([]);
  expect(wayTo(procedure, 'alone')).toBeUndefined();
});

test('where records are brought into being by acts, ways begin there', () => {
  const born = Procedure.parse({
    ...procedure,
    transitions: [act('register', [], 'returned'), ...procedure.transitions],
  });
  expect(wayTo(born, 'done')?.map(({ transition }) => transition)).toEqual(['ask', 'finish']);
});
