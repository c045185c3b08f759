import { CodeList, Field, type FieldKind } from '@lixiang/schema';
import { describe, expect, test } from 'vitest';
import { type IssueCode } from '../issue-code.ts';
import { openLists } from '../list/lists.ts';
import { type Values } from '../types.ts';
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
const options = [
  { key: 'C', label: '字符型 C' },
  { key: 'N', label: '数值型 N' },
  { key: 'X', label: '旧型', retired: true },
];

type Facts = {
  readonly field?: Readonly<Record<string, unknown>>;
  readonly siblings?: Values;
  /** Text as people write it → the answer. */
  readonly reads: readonly (readonly [string, unknown])[];
  /** An answer → how it is printed. */
  readonly writes: readonly (readonly [unknown, string])[];
  readonly misreads?: readonly (readonly [string, IssueCode])[];
  readonly refuses: readonly (readonly [unknown, IssueCode])[];
};

/** A kind without a line here does not compile. */
const facts: { readonly [K in FieldKind]: Facts } = {
  text: {
    field: { minLength: 2, maxLength: 4 },
    reads: [
      [' 项目 ', '项目'],
      ['甲\r\n乙', '甲 乙'],
    ],
    writes: [['项目', '项目']],
    refuses: [
      ['一', 'text.tooShort'],
      ['一二三四五', 'text.tooLong'],
      ['𠮷𠮷𠮷𠮷𠮷', 'text.tooLong'],
      [7, 'text.notText'],
      [{}, 'text.notText'],
      ['甲\u0000乙', 'text.control'],
      ['甲\ud800', 'text.control'],
    ],
  },
  longText: {
    reads: [['甲\r\n乙', '甲\n乙']],
    writes: [['甲\n乙', '甲\n乙']],
    refuses: [
      [['甲'], 'text.notText'],
      ['甲'.repeat(100_001), 'text.tooLong'],
    ],
  },
  integer: {
    field: { min: 0, max: 100, unit: '台' },
    reads: [
      ['12', 12],
      ['１２', 12],
      ['12 台', 12],
      ['0', 0],
      ['007', 7],
    ],
    writes: [
      [12, '12'],
      [0, '0'],
      ['很多', '很多'],
    ],
    misreads: [
      ['1.5', 'integer.notInteger'],
      ['十二', 'integer.notInteger'],
      ['1e3', 'integer.notInteger'],
      ['99999999999999999', 'number.tooLarge'],
    ],
    refuses: [
      [-1, 'number.tooSmall'],
      [101, 'number.tooLarge'],
      [1.5, 'integer.notInteger'],
      ['12', 'integer.notInteger'],
      [Number.MAX_SAFE_INTEGER + 1, 'integer.notInteger'],
      [true, 'integer.notInteger'],
    ],
  },
  decimal: {
    field: { scale: 2, max: 1000 },
    reads: [
      ['1.5', 150],
      ['1.50', 150],
      ['.5', 50],
      ['-0.05', -5],
      ['1.5000', 150],
    ],
    writes: [
      [150, '1.5'],
      [-5, '-0.05'],
      [100, '1'],
    ],
    misreads: [
      ['1.555', 'number.tooPrecise'],
      ['.', 'decimal.notNumber'],
    ],
    refuses: [
      [1001, 'number.tooLarge'],
      [0.5, 'decimal.notNumber'],
    ],
  },
  money: {
    field: { min: 0 },
    reads: [
      ['600.00', 600_000_000],
      ['49.99', 49_990_000],
      ['1,234.5', 1_234_500_000],
      ['600万元', 600_000_000],
      ['0.000001', 1],
      ['￥5000元', 500_000],
      ['5000000元', 500_000_000],
      ['１２．５', 12_500_000],
      ['9007199254.740991', Number.MAX_SAFE_INTEGER],
    ],
    writes: [
      [600_000_000, '600'],
      [49_990_000, '49.99'],
      [1, '0.000001'],
      [-500_000, '-0.5'],
    ],
    misreads: [
      ['六百', 'money.notAmount'],
      ['￥5000', 'money.notAmount'],
      ['1,23', 'money.notAmount'],
      ['0.0000001', 'number.tooPrecise'],
      ['9007199254.740992', 'number.tooLarge'],
      ['1'.repeat(50), 'number.tooLarge'],
    ],
    refuses: [
      [-1, 'number.tooSmall'],
      [0.1, 'money.notAmount'],
      ['600', 'money.notAmount'],
      [Number.NaN, 'money.notAmount'],
    ],
  },
  percent: {
    field: { max: 10_000 },
    reads: [
      ['15%', 1500],
      ['15', 1500],
      ['0.01', 1],
      ['15％', 1500],
    ],
    writes: [
      [1500, '15'],
      [1, '0.01'],
    ],
    misreads: [
      ['一成', 'percent.notPercent'],
      ['0.001', 'number.tooPrecise'],
    ],
    refuses: [
      [10_001, 'number.tooLarge'],
      ['15', 'percent.notPercent'],
    ],
  },
  date: {
    field: { notAfterToday: true },
    reads: [
      ['2023-3-1', '2023-03-01'],
      ['2023年3月1日', '2023-03-01'],
      ['2023 年 3 月 1 日', '2023-03-01'],
      ['2023/3/1', '2023-03-01'],
      ['20230301', '2023-03-01'],
      ['44986', '2023-03-01'],
      ['2023-03-01 00:00:00', '2023-03-01'],
      ['2023-03-01T00:00:00.000Z', '2023-03-01'],
      ['2024-2-29', '2024-02-29'],
    ],
    writes: [['2023-03-01', '2023-03-01']],
    misreads: [
      ['2023-2-29', 'date.form'],
      ['2100-2-29', 'date.form'],
      ['三月', 'date.form'],
      ['2023-13-1', 'date.form'],
      ['1', 'date.form'],
    ],
    refuses: [
      ['2023-02-29', 'date.form'],
      ['2023-3-1', 'date.form'],
      [20230301, 'date.form'],
      ['2026-03-02', 'date.future'],
    ],
  },
  month: {
    reads: [
      ['2023年3月', '2023-03'],
      ['2023-3', '2023-03'],
      ['202303', '2023-03'],
      ['2023.3', '2023-03'],
    ],
    writes: [['2023-03', '2023-03']],
    misreads: [
      ['2023-13', 'month.form'],
      ['三月', 'month.form'],
    ],
    refuses: [
      ['2023-3', 'month.form'],
      [202303, 'month.form'],
    ],
  },
  year: {
    field: { min: 2020 },
    reads: [
      ['2023', 2023],
      ['2023年', 2023],
      ['2023年度', 2023],
    ],
    writes: [[2023, '2023']],
    misreads: [['今年', 'year.notYear']],
    refuses: [
      [2019, 'number.tooSmall'],
      [23, 'year.notYear'],
      ['2023', 'year.notYear'],
      [2023.5, 'year.notYear'],
    ],
  },
  yesNo: {
    reads: [
      ['是', true],
      ['否', false],
      ['√', true],
      ['TRUE', true],
      ['无', false],
    ],
    writes: [
      [true, '是'],
      [false, '否'],
    ],
    misreads: [['也许', 'yesNo.notYesNo']],
    refuses: [
      ['是', 'yesNo.notYesNo'],
      [1, 'yesNo.notYesNo'],
    ],
  },
  choice: {
    field: { options },
    reads: [
      ['字符型 C', 'C'],
      ['字符型C', 'C'],
      ['C', 'C'],
      ['c', 'C'],
      ['字符型', 'C'],
      ['Ｃ', 'C'],
      ['C字符型 C', 'C'],
    ],
    writes: [
      ['C', '字符型 C'],
      ['Z', 'Z'],
    ],
    misreads: [['文本型', 'choice.unknown']],
    refuses: [
      ['Z', 'choice.unknown'],
      [7, 'choice.unknown'],
      [['C'], 'choice.unknown'],
    ],
  },
  choices: {
    field: { options, maxItems: 2 },
    reads: [
      ['字符型 C、数值型 N', ['C', 'N']],
      ['C,C', ['C']],
      ['N；', ['N']],
    ],
    writes: [[['C', 'N'], '字符型 C、数值型 N']],
    misreads: [['C、Z', 'choice.unknown']],
    refuses: [
      ['C', 'choices.notList'],
      [['Z'], 'choice.unknown'],
      [['C', 'C'], 'choices.repeated'],
      [['C', 'N', 'X'], 'choices.tooMany'],
      [[1], 'choices.notList'],
    ],
  },
  dependentChoice: {
    field: { list: 'places', parent: 'area' },
    siblings: { area: 'south' },
    reads: [
      ['一街', 's1'],
      ['s1', 's1'],
    ],
    writes: [['s1', '一街']],
    misreads: [['二街', 'choice.unknown']],
    refuses: [
      ['n1', 'dependentChoice.notUnderParent'],
      ['z', 'choice.unknown'],
      [1, 'choice.unknown'],
    ],
  },
  cascade: {
    field: { list: 'places', depth: 2 },
    reads: [
      ['北区/一街', ['north', 'n1']],
      ['南区 ＞ 一街', ['south', 's1']],
    ],
    writes: [[['north', 'n1'], '北区/一街']],
    misreads: [
      ['一街', 'cascade.path'],
      ['北区/三街', 'cascade.path'],
    ],
    refuses: [
      [['n1'], 'cascade.path'],
      [['south', 'n1'], 'cascade.path'],
      [['north'], 'cascade.incomplete'],
      ['north', 'cascade.path'],
      [['north', 'n1', 'x'], 'cascade.path'],
    ],
  },
  person: {
    reads: [
      ['王 五', '王五'],
      ['阿依古丽·买买提', '阿依古丽·买买提'],
      ['John Smith', 'John Smith'],
    ],
    writes: [['王五', '王五']],
    refuses: [
      ['王', 'text.tooShort'],
      ['王5', 'person.form'],
      ['13800138000', 'person.form'],
      [5, 'text.notText'],
    ],
  },
  phone: {
    reads: [
      ['138 0013 8000', '13800138000'],
      ['+86-13800138000', '13800138000'],
      ['１３８００１３８０００', '13800138000'],
      ['(023)55120000', '023-55120000'],
      ['023－55120000转801', '023-55120000-801'],
      ['400 123 4567', '4001234567'],
    ],
    writes: [['13800138000', '13800138000']],
    refuses: [
      ['12800138000', 'phone.form'],
      ['1380013800', 'phone.form'],
      ['55120000', 'phone.form'],
      ['0239-551', 'phone.form'],
      [13800138000, 'phone.form'],
    ],
  },
  creditCode: {
    reads: [
      ['91350100m000100y43', '91350100M000100Y43'],
      ['9135 0100 M000 100Y 43', '91350100M000100Y43'],
    ],
    writes: [['91350100M000100Y43', '91350100M000100Y43']],
    refuses: [
      ['91350100M000100Y44', 'creditCode.checkDigit'],
      ['91350100M000100Y4', 'creditCode.form'],
      ['91350100I000100Y43', 'creditCode.form'],
      [9, 'creditCode.form'],
    ],
  },
  unit: {
    field: { many: true },
    reads: [
      ['甲局', ['u1']],
      ['甲局、乙局', ['u1', 'u2']],
    ],
    writes: [[['u1', 'u2'], '甲局、乙局']],
    misreads: [['丁局', 'unit.form']],
    refuses: [
      ['u1', 'unit.form'],
      [['u1', 'u1'], 'unit.form'],
      [[1], 'unit.form'],
    ],
  },
  office: {
    reads: [
      ['牵头部门', 'o1'],
      ['o1', 'o1'],
    ],
    writes: [
      ['o1', '牵头部门'],
      ['o9', 'o9'],
    ],
    misreads: [['别的部门', 'office.form']],
    refuses: [
      [['o1'], 'office.form'],
      ['x'.repeat(65), 'office.form'],
    ],
  },
  link: {
    field: { recordType: 'project' },
    reads: [['示例项目', 'p1']],
    writes: [['p1', '示例项目']],
    misreads: [['别的项目', 'link.form']],
    refuses: [[7, 'link.form']],
  },
  file: {
    field: { maxCount: 1 },
    reads: [],
    writes: [[['f1'], '方案.pdf']],
    misreads: [['方案.pdf', 'field.notText']],
    refuses: [
      [['f1', 'f2'], 'file.tooMany'],
      ['f1', 'file.form'],
    ],
  },
  note: {
    field: { text: '说明' },
    reads: [],
    writes: [['x', '']],
    misreads: [['x', 'field.notText']],
    refuses: [['x', 'field.unknown']],
  },
  attachments: {
    field: { documents: ['plan'] },
    reads: [],
    writes: [['x', '']],
    misreads: [['x', 'field.notText']],
    refuses: [['x', 'field.unknown']],
  },
  seal: {
    reads: [],
    writes: [['x', '']],
    misreads: [['x', 'field.notText']],
    refuses: [['x', 'field.unknown']],
  },
  table: {
    field: { columns: [{ kind: 'text', key: 'name', label: '名称' }], minRows: 1, maxRows: 2 },
    reads: [],
    writes: [[[{ id: 'a' }], '1']],
    misreads: [['x', 'field.notText']],
    refuses: [
      ['x', 'table.notRows'],
      [[], 'table.tooFew'],
      [[{ id: 'a' }, { id: 'b' }, { id: 'c' }], 'table.tooMany'],
      [[{ id: 'a' }, { id: 'a' }], 'table.rowId'],
      [[{ name: '一' }], 'table.rowId'],
      [['a'], 'table.rowId'],
      [[null], 'table.rowId'],
    ],
  },
  group: {
    field: { fields: [{ kind: 'text', key: 'name', label: '名称' }] },
    reads: [],
    writes: [[{ name: '一' }, '一']],
    misreads: [['x', 'field.notText']],
    refuses: [
      ['x', 'group.notGroup'],
      [[1], 'group.notGroup'],
    ],
  },
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
  const field = fieldOf('choice', { options });
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
