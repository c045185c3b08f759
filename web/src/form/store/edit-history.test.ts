import type { Edit } from '@lixiang/forms';
import { expect, test } from 'vitest';
import { EditHistory } from './edit-history.ts';

const type = (value: string): readonly Edit[] => [{ op: 'set', path: ['name'], value }];

test('one undo takes back all that was typed in one place', () => {
  const history = new EditHistory();
  history.record(type('a'), type(''));
  history.record(type('ab'), type('a'));
  expect(history.undo()).toEqual(type(''));
  expect(history.canUndo).toBe(false);
  expect(history.redo()).toEqual(type('ab'));
});

test('what is typed after leaving the field is undone on its own', () => {
  const history = new EditHistory();
  history.record(type('a'), type(''));
  history.seal();
  history.record(type('ab'), type('a'));
  expect(history.undo()).toEqual(type('a'));
  expect(history.undo()).toEqual(type(''));
});

test('a new edit forgets what could have been redone', () => {
  const history = new EditHistory();
  history.record(type('a'), type(''));
  history.undo();
  history.record([{ op: 'set', path: ['other'], value: 1 }], [{ op: 'set', path: ['other'], value: null }]);
  expect(history.canRedo).toBe(false);
});
