import { expect, test } from 'vitest';
import { sayAct } from './say-act.ts';

const draft = { key: 'draft', name: '草稿' };
const sent = { key: 'sent', name: '已申报' };

test.each([
  ['from here, on', { from: [draft], to: sent }, '办理单位：城管局；办理后进入：已申报'],
  [
    'from here and elsewhere, without leaving',
    { from: [draft, sent], to: draft },
    '办理单位：城管局；办理后环节不变',
  ],
  ['from elsewhere', { from: [sent], to: draft }, '办理单位：城管局；在“已申报”环节办理；办理后环节不变'],
  ['back', { from: [draft], to: null }, '办理单位：城管局；办理后回到原来的环节'],
])('%s', (_, act, words) => {
  expect(sayAct({ actors: ['城管局'], ...act }, 'draft')).toBe(words);
});
