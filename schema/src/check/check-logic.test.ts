import { expect, test } from 'vitest';
import { checkLogic } from './check-logic.ts';
import { sampleWith } from './sample-pack.ts';

const FIELDS = 'forms.0.sections.0.fields';
const yes = (key: string, more: object = {}) => ({ key, label: key, kind: 'yesNo', ...more });

/** The doubts about the sample form with other fields put behind its own, and with these rules. */
function doubts(fields: readonly object[], rules: readonly object[] = []): readonly string[] {
  const changes = Object.fromEntries([
    ...fields.map((field, at) => [`${FIELDS}.${7 + at}`, field]),
    ...rules.map((rule, at) => [`forms.0.rules.${1 + at}`, { basis: ['1'], message: '不行', ...rule }]),
  ]);
  return checkLogic(sampleWith(changes)).map(
    ({ code, path }) => `${code} at ${path.slice(path[2] === 'rules' ? 4 : 5).join('.')}`,
  );
}

test('a sound form raises no doubt', () => {
  expect(doubts([yes('on'), yes('more', { visibleWhen: 'on', required: "sort == 'a'" })])).toEqual([]);
});

test.each([
  ['two answers at once', "sort == 'a' && sort == 'b'"],
  ['an option that there is not, reached around', "sort != 'a' && sort != 'b'"],
  ['an empty range', "total > wan('5') && total < wan('5')"],
  ['answered and not', 'has(answers.sort) && !has(answers.sort) || false'],
  ['what is seen only for another answer', "level == 'high' && sort == 'b'"],
])('never seen: %s', (_, visibleWhen) => {
  expect(doubts([yes('on', { visibleWhen })])).toEqual(['neverVisible at 7.visibleWhen']);
});

test('what hangs on something never seen is never seen either', () => {
  expect(
    doubts([
      yes('first', { visibleWhen: "sort == 'a' && sort == 'b'" }),
      yes('second', { visibleWhen: 'first' }),
    ]),
  ).toEqual(['neverVisible at 7.visibleWhen', 'neverVisible at 8.visibleWhen']);
});

test('what cannot be followed is held to be possible', () => {
  expect(
    doubts([yes('on', { visibleWhen: 'items.exists(i, i.amount > total) && param.threshold > total' })]),
  ).toEqual([]);
});

test('asked for only where it is hidden', () => {
  expect(doubts([yes('on', { visibleWhen: "sort == 'a'", required: "sort == 'b'" })])).toEqual([
    'neverRequired at 7.required',
  ]);
});

test('an option that a rule of its own always refuses', () => {
  const rule = { key: 'noLow', require: "level != 'low'" };
  expect(doubts([], [rule])).toEqual(['optionNeverSelectable at 3.options.1']);
  expect(doubts([], [{ ...rule, force: 'warn' }])).toEqual([]);
  expect(doubts([], [{ ...rule, when: 'total > 0' }])).toEqual([]);
});

test('a rule that never applies, and one that can never be met', () => {
  expect(
    doubts(
      [],
      [
        { key: 'idle', when: "level == 'high' && sort == 'b'", require: 'total > 1' },
        { key: 'cruel', when: "sort == 'a'", require: "sort == 'b' && has(answers.name)" },
      ],
    ),
  ).toEqual(['ruleNeverApplies at when', 'ruleNeverMet at require']);
});
