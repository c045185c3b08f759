import { CodeList, Field, type FieldKind } from '@lixiang/schema';
import { describe, expect, test } from 'vitest';
import { openLists } from '../list/lists.ts';
import { CHOICE_FACTS, OPTIONS } from './facts-of-choices.ts';
import { DAY_FACTS } from './facts-of-days.ts';
import { type Facts, type FactsOf } from './facts-of-kind.ts';
import { NUMBER_FACTS } from './facts-of-numbers.ts';
import { REFERENCE_FACTS } from './facts-of-references.ts';
import { STRUCTURE_FACTS } from './facts-of-structure.ts';
import { TEXT_FACTS } from './facts-of-texts.ts';
import { formatText, parseText } from './field-text.ts';
import { behaviourOf, holdsAnswer } from './kinds.ts';

const lists = openLists(
  [
    CodeList.parse({
      key: 'places',
      name: '地点',
      options: [
        { key: 'north', label: '北区' },
        { key: 'south', label: '南区' },
        { key: 'n1', label: '一街', under: ['north'] },
        { key: 's1', label: '一街', under: ['south'] },
        { key: 'old', label: '旧街', under: ['north'], retired: true },
      ],
    }),
    CodeList.parse({
      key: 'formats',
      name: '格式',
      open: true,
      options: [
        { key: 'xls', label: 'xls' },
        { key: 'ofd', label: 'OFD', under: ['paper'] },
      ],
    }),
  ],
  { u1: '甲局', u2: '乙局', o1: '牵头部门', p1: '示例项目', f1: '方案.pdf' },
);

const facts: FactsOf<FieldKind> = {
  ...TEXT_FACTS,
  ...NUMBER_FACTS,
  ...DAY_FACTS,
  ...CHOICE_FACTS,
  ...REFERENCE_FACTS,
  ...STRUCTURE_FACTS,
};
const fieldOf = (kind: string, given: Facts['field'] = {}) =>
  Field.parse({ kind, key: 'field', label: '字段', ...given });

describe.each(Object.entries(facts))(
  '%s',
  (kind, { field: given, siblings = {}, reads, writes, misreads = [], refuses }) => {
    const field = fieldOf(kind, given);
    const behaviour = behaviourOf(field);
    const context = { lists, siblings };
    const judge = behaviour.judge(field, lists);
    const codesOf = (value: unknown) =>
      judge(value, { today: '2026-03-01', siblings }).map(({ code }) => code);

    test('reads what people write, finds it right, and reads back what it prints', () => {
      for (const [text, value] of reads) {
        expect([text, parseText(field, text, context)]).toEqual([text, { value }]);
        expect([text, codesOf(value)]).toEqual([text, []]);
        expect(parseText(field, formatText(field, value, context), context)).toEqual({ value });
      }
    });

    test('prints answers, and what is no answer as it stands', () => {
      for (const [value, text] of writes) expect(formatText(field, value, context)).toBe(text);
    });

    test('says what it cannot read, and what it cannot accept', () => {
      for (const [text, code] of misreads)
        expect([text, parseText(field, text, context)]).toMatchObject([text, { finding: { code } }]);
      for (const [value, code] of refuses)
        expect([value, codesOf(value)]).toEqual([value, expect.arrayContaining([code])]);
    });

    test('takes nothing, blank text and an empty list for no answer', () => {
      const blanks = [undefined, null, ...(kind === 'group' ? [{}, { name: null }] : ['', '  ', '　'])];
      for (const blank of blanks) expect([blank, behaviour.tidy(blank)]).toEqual([blank, undefined]);
      expect(parseText(field, ' ', context)).toEqual({ value: null });
      expect(formatText(field, null, context)).toBe('');
    });

    test('keeps an answer through JSON, and tidying twice is tidying once', () => {
      for (const [, value] of reads) {
        expect(JSON.parse(JSON.stringify(value))).toEqual(value);
        expect(behaviour.tidy(behaviour.tidy(value))).toEqual(value);
      }
    });

    test('no value makes it throw', () => {
      const absurd: unknown[] = [
        0,
        -1,
        1e308,
        Number.NaN,
        '',
        '𠮷',
        'x'.repeat(10_000),
        true,
        [],
        [[]],
        [null],
        {},
        { id: 1 },
        JSON.parse('{"__proto__":{"a":1}}'),
      ];
      for (const value of absurd) {
        expect(() => [
          behaviour.tidy(value),
          codesOf(value),
          formatText(field, value, context),
        ]).not.toThrow();
      }
    });
  },
);

test('a retired option stays readable, with a warning', () => {
  const field = fieldOf('choice', { options: OPTIONS });
  expect(behaviourOf(field).judge(field, lists)('X', { today: '2026-03-01', siblings: {} })).toEqual([
    { code: 'choice.retired', params: { value: '旧型' }, severity: 'warning' },
  ]);
});

test('an open list takes what it does not name, and only warns of a wrong parent', () => {
  const field = fieldOf('dependentChoice', { list: 'formats', parent: 'area' });
  const judge = behaviourOf(field).judge(field, lists);
  const context = { today: '2026-03-01', siblings: { area: 'table' } };
  expect(parseText(field, '自定义', { lists, siblings: {} })).toEqual({ value: '自定义' });
  expect(judge('自定义', context)).toEqual([]);
  expect(judge('ofd', context)).toMatchObject([
    { code: 'dependentChoice.notUnderParent', severity: 'warning' },
  ]);
});

test('only notes, attachments and seals hold no answer', () => {
  const silent = Object.entries(facts).filter(([kind, { field }]) => !holdsAnswer(fieldOf(kind, field)));
  expect(silent.map(([kind]) => kind)).toEqual(['note', 'attachments', 'seal']);
});
