import { expect, test } from 'vitest';
import { wordPackIssue } from './pack-issue.ts';

test.each([
  ['tooBig', { limit: 200 }, '太大或太长，至多 200'],
  ['unknown.form', { key: 'declaration' }, '没有标识为“declaration”的表单'],
  ['expression.unknownName', { name: 'cost' }, '表达式中的“cost”不存在'],
  ['somethingNew', { key: 'a' }, 'somethingNew a'],
])('%s with %o reads %s', (code, params, words) => {
  expect(wordPackIssue(code, params)).toBe(words);
});
