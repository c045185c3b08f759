import { expect, test } from 'vitest';
import { commandOf } from './sheet-key.ts';

const plain = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };
const control = { ...plain, ctrlKey: true };
const shift = { ...plain, shiftKey: true };

test.each([
  [
    { ...plain, key: 'ArrowRight' },
    { kind: 'move', row: 0, column: 1, extend: false },
  ],
  [
    { ...shift, key: 'ArrowUp' },
    { kind: 'move', row: -1, column: 0, extend: true },
  ],
  [
    { ...plain, key: 'Enter' },
    { kind: 'move', row: 1, column: 0, extend: false },
  ],
  [
    { ...shift, key: 'Tab' },
    { kind: 'tab', step: -1 },
  ],
  [{ ...plain, key: 'F2' }, { kind: 'edit' }],
  [{ ...plain, key: 'Delete' }, { kind: 'clear' }],
  [{ ...control, key: 'd' }, { kind: 'fillDown' }],
  [{ ...control, key: 'z' }, { kind: 'undo' }],
  [{ ...control, shiftKey: true, key: 'Z' }, { kind: 'redo' }],
  [{ ...control, key: 'c' }, undefined],
  [{ ...plain, key: 'a' }, undefined],
])('%j means %j', (key, command) => {
  expect(commandOf(key)).toEqual(command);
});
