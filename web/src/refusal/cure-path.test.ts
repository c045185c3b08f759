import { expect, test } from 'vitest';
import { curePath } from './cure-path.ts';

const nothing = { record: null, document: null, transition: null };

test.each([
  [{ ...nothing, document: 'declaration' }, '/r/1/d/declaration'],
  [{ ...nothing, transition: 'submit' }, '/r/1?act=submit'],
  [{ ...nothing, record: '2', transition: 'list' }, '/r/2?act=list'],
  [{ ...nothing, record: '2' }, '/r/2'],
  [nothing, undefined],
])('%o is cured at %s', (cure, path) => {
  expect(curePath(cure, '1')).toBe(path);
});
