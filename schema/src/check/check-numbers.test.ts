import { expect, test } from 'vitest';
import { Pack, type PackSource } from '../model/pack.ts';
import { checkNumbers } from './check-numbers.ts';

type Options = readonly { readonly key: string; readonly code?: string }[];

function pack(
  column: object,
  {
    options = [{ key: 'a', code: '1' }],
    kind = {},
    submits = ['sheet'],
    number = 'M-{seq:3}',
  }: {
    readonly options?: Options;
    readonly kind?: object;
    readonly submits?: readonly string[];
    readonly number?: string;
  } = {},
): Pack {
  const source: PackSource = {
    format: 1,
    jurisdiction: { key: 'sample', name: '甲县', code: '500901' },
    effectiveFrom: '2026-01-01',
    regulation: { title: '办法', articles: [{ key: '1', label: '第一条', summary: '目录。' }] },
    offices: [{ key: 'bureau', name: '局' }],
    forms: [
      {
        key: 'catalogue',
        name: '目录',
        sections: [
          {
            key: 'main',
            title: '目录',
            fields: [
              {
                kind: 'table',
                key: 'items',
                label: '目录',
                columns: [
                  {
                    kind: 'choice',
                    key: 'kind',
                    label: '类',
                    required: true,
                    options: options.map((option) => ({ label: option.key, ...option })),
                    ...kind,
                  },
                  { kind: 'longText', key: 'story', label: '摘要', required: true },
                  { kind: 'text', key: 'code', label: '代码', ...column },
                ],
              },
            ],
          },
        ],
      },
    ],
    recordTypes: [
      {
        key: 'matter',
        name: '事项',
        nature: 'dossier',
        title: 'sheet.items',
        number,
        procedure: 'matter',
        documents: [
          {
            key: 'sheet',
            name: '目录',
            form: 'catalogue',
            filledBy: [{ unit: 'own' }],
            editableIn: ['open'],
          },
        ],
      },
    ],
    procedures: [
      {
        key: 'matter',
        name: '办理',
        recordType: 'matter',
        initial: 'open',
        states: [{ key: 'open', name: '在办' }],
        transitions: [
          {
            key: 'pass',
            name: '提交',
            from: ['open'],
            to: 'open',
            by: [{ unit: 'own' }],
            submits: [...submits],
          },
        ],
      },
    ],
  };
  return Pack.parse(source);
}

const codes = (made: Pack) => checkNumbers(made).map(({ code }) => code);

test('a number of codes, place, year and count is sound', () => {
  expect(codes(pack({ number: '{code:kind}{place}{year}{seq:4}' }))).toEqual([]);
});

test.each([
  ['something that is not there', '{code:other}/{seq:3}', 'unknown.field'],
  ['what has no code', '{code:story}/{seq:3}', 'numberOfKind'],
])('a number cannot be made of %s', (_, number, code) => {
  expect(codes(pack({ number }))).toEqual([code]);
});

test('nor of what may be left out', () => {
  const number = '{code:kind}/{seq:3}';
  expect(codes(pack({ number }, { kind: { required: false } }))).toEqual(['numberOfOptional']);
  expect(codes(pack({ number }, { kind: { visibleWhen: 'true' } }))).toEqual(['numberOfOptional']);
});

test('two options with one code would come to the same number', () => {
  const options = [
    { key: 'a', code: '1' },
    { key: 'b', code: '1' },
  ];
  expect(codes(pack({ number: '{code:kind}/{seq:3}' }, { options }))).toEqual(['codeTwice']);
});

test('codes of several lengths want a sign before the count', () => {
  const options = [
    { key: 'a', code: '1' },
    { key: 'b', code: '12' },
  ];
  expect(codes(pack({ number: '{code:kind}{seq:3}' }, { options }))).toEqual(['numberAmbiguous']);
  expect(codes(pack({ number: '{code:kind}/{seq:3}' }, { options }))).toEqual([]);
});

test('nobody fills a number in, and it is given by an act that hands its form in', () => {
  expect(codes(pack({ number: 'A{seq:3}', required: true }))).toEqual(['numberAlone']);
  expect(codes(pack({ number: 'A{seq:3}', default: 'A001' }))).toEqual(['numberAlone']);
  expect(codes(pack({ number: 'A{seq:3}' }, { submits: [] }))).toEqual(['numberNeverGiven']);
});

test('the number of a record is made before there are answers', () => {
  expect(codes(pack({}, { number: '{code:kind}-{seq:3}' }))).toEqual(['numberBeforeAnswers']);
  expect(codes(pack({}, { number: '{place}{unit}-{seq:3}' }))).toEqual([]);
});

test('what rows share a number by is there', () => {
  expect(codes(pack({ number: 'A{seq:3}', numberFor: ['kind', 'nothing'] }))).toEqual(['unknown.column']);
});
