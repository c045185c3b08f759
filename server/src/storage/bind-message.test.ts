import { protocol } from '@electric-sql/pglite';
import { expect, test } from 'vitest';
import { bindMessage } from './bind-message.ts';

test.each([
  { values: [] },
  { values: ['', 'a', null] },
  { values: ['县城市管理局', '𠮷', '{"key":"值"}', null, 'é'] },
  { values: ['政'.repeat(40_000)] },
])('it is what the protocol says, byte for byte', ({ values }) => {
  const expected = protocol.serialize.bind({ statement: 's12', values });
  expect(Buffer.from(bindMessage('s12', values)).equals(expected)).toBe(true);
});
