import { State, Transition } from '@lixiang/schema';
import { expect, test } from 'vitest';
import { mainPath } from './main-path.ts';

const state = (key: string) => State.parse({ key, name: key });
const move = (from: string, to: string, tone: string) =>
  Transition.parse({ key: `${from}To${to}`, name: to, from: [from], to, tone, by: [{ clock: true }] });

const states = ['draft', 'sent', 'returned', 'approved', 'withdrawn'].map(state);
const keysOf = (transitions: readonly Transition[]) =>
  mainPath({ initial: 'draft', states, transitions: [...transitions] }).map(({ key }) => key);

test('the path follows the main acts only', () => {
  const transitions = [
    move('draft', 'withdrawn', 'danger'),
    move('draft', 'sent', 'main'),
    move('sent', 'returned', 'plain'),
    move('sent', 'approved', 'main'),
  ];
  expect(keysOf(transitions)).toEqual(['draft', 'sent', 'approved']);
});

test('a main act that leads back does not make the path endless', () => {
  expect(keysOf([move('draft', 'sent', 'main'), move('sent', 'draft', 'main')])).toEqual(['draft', 'sent']);
});
