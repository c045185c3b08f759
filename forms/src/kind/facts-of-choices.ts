import { type FactsOf } from './facts-of-kind.ts';

/** Options of a choice, one of them retired. */
export const OPTIONS = [
  { key: 'C', label: '字符型 C' },
  { key: 'N', label: '数值型 N' },
  { key: 'X', label: '旧型', retired: true },
];

/** Kinds that are chosen from what is offered. */
export const CHOICE_FACTS: FactsOf<'yesNo' | 'choice' | 'choices' | 'dependentChoice' | 'cascade'> = {
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
    field: { options: OPTIONS },
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
    field: { options: OPTIONS, maxItems: 2 },
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
};
