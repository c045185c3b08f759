import { Pack, type PackSource } from '@lixiang/schema';
import { TIMED_PACK } from '../../support/timed-county.ts';
import { RESTING, RICH_BASES } from './rich-bases.ts';
import { RICH_DASHBOARDS } from './rich-dashboards.ts';
import { RICH_FORMS } from './rich-forms.ts';
import { RICH_PROCEDURE } from './rich-procedure.ts';

const guessed = { inferred: '便于办理。', ref: ['JX-G02'] };
const said = { basis: ['1'], inferred: '便于办理。', ref: ['JX-G02'] };
const choices = [
  { key: 'wide', label: '宽' },
  { key: 'narrow', label: '窄' },
];

const MATTER: PackSource['recordTypes'][number] = {
  key: 'matter',
  name: '事项',
  ...guessed,
  nature: 'registry',
  title: 'paper.heading',
  number: 'SX-{year}-{seq:3}',
  procedure: 'matter',
  columns: ['paper.sum', 'facts.amount'],
  similarity: { texts: ['paper.story'], items: ['paper.items.thing'], among: ['matter'] },
  read: [{ office: 'archive' }],
  facts: [
    { kind: 'money', key: 'amount', label: '金额', basis: ['1'] },
    { kind: 'date', key: 'later', label: '延期至', basis: ['1'] },
  ],
  links: [
    {
      key: 'entries',
      label: '条目',
      to: 'entry',
      inverse: { key: 'matter', label: '事项', many: false },
      setBy: [{ unit: 'own' }],
    },
    { key: 'spawn', label: '衍生事项', to: 'matter', many: false },
    { key: 'siblings', label: '同单位项目', to: 'project', over: 'sameUnit' },
    { key: 'other', label: '其他衍生事项', to: 'matter', many: false },
    { key: 'others', label: '其他条目', to: 'entry' },
  ],
  documents: [
    {
      key: 'paper',
      name: '申请表',
      ...said,
      form: 'kinds',
      filledBy: [{ unit: 'own' }],
      editableIn: { phases: ['work'] },
      help: '一式两份。',
    },
    {
      key: 'annex',
      name: '附件',
      ...said,
      help: '盖章扫描。',
      files: { min: 1, max: 2, accept: ['pdf'], maxMegabytes: 5 },
      appliesWhen: 'paper.count > 1',
      filledBy: [{ unit: 'own' }],
      editableIn: ['open'],
    },
    {
      key: 'ledger',
      name: '台账',
      ...guessed,
      form: 'sheet',
      filledBy: [{ unit: 'own' }],
      editableIn: ['open'],
    },
  ],
};

/** The entries of the list are priced by a matter that is done. */
const PRICE = {
  key: 'price',
  name: '定价',
  basis: ['1'],
  from: ['listed'],
  to: 'funded',
  by: [{ effect: true as const }],
  input: 'verdict',
};

const NOMINATION = {
  key: 'nomination',
  label: '推荐条目',
  to: 'entry',
  required: true,
  setBy: [{ office: 'bureau' }],
};

type Procedure = NonNullable<PackSource['procedures']>[number];

function priced(entry: Procedure): Procedure {
  return { ...entry, transitions: [...entry.transitions, PRICE] };
}

/** A county made up for tests in which every property of the metadata model is written somewhere. */
export const RICH_PACK: Pack = Pack.parse({
  ...TIMED_PACK,
  regulation: {
    ...TIMED_PACK.regulation,
    number: '甲府发〔2020〕1 号',
    issuedBy: '甲县人民政府',
    issuedOn: '2019-12-01',
    draft: true,
    articles: [...TIMED_PACK.regulation.articles, { key: '2', label: '第二条', summary: '其他。' }],
  },
  offices: [...TIMED_PACK.offices, { key: 'archive', name: '档案局', ...guessed, duty: '保管档案。' }],
  positions: [{ key: 'chief', name: '局长' }],
  calendar: {
    base: 'china',
    rest: ['2026-03-11', '2026-03-12'],
    work: ['2026-03-14', '2026-05-03'],
    years: [2026, 2027],
  },
  unitAttributes: [
    { kind: 'yesNo', key: 'isSchool', label: '是否学校', ...said },
    { kind: 'text', key: 'nickname', label: '简称', ...guessed },
    { kind: 'choice', key: 'size', label: '规模', ...said, options: choices },
  ],
  parameters: [
    ...(TIMED_PACK.parameters ?? []),
    { kind: 'money', key: 'ceiling', label: '上限', ...said, help: '可调整。', value: '100' },
    { kind: 'percent', key: 'rate', label: '比例', ...said, value: '15' },
    { kind: 'integer', key: 'days', label: '天数', ...said, value: 7 },
    { kind: 'yesNo', key: 'strict', label: '从严', ...guessed, value: true },
    { kind: 'date', key: 'start', label: '起始日', ...said, value: '2026-01-01' },
    { kind: 'monthDay', key: 'reportDay', label: '报告日', ...said, value: '06-30' },
    { kind: 'choice', key: 'reading', label: '口径', ...said, options: choices, value: 'wide' },
    { kind: 'choices', key: 'readings', label: '多种口径', ...said, options: choices, value: ['wide'] },
    { kind: 'offices', key: 'told', label: '报备部门', ...said, value: ['finance'] },
  ],
  thesaurus: { same: [['道路', '马路']], common: ['改造'] },
  codeLists: [
    {
      key: 'sectors',
      name: '领域',
      ...said,
      options: [
        { key: 'road', label: '道路' },
        { key: 'light', label: '照明' },
      ],
    },
    {
      key: 'branches',
      name: '细分领域',
      basis: ['1'],
      options: [
        { key: 'lamp', label: '路灯', under: ['light'] },
        { key: 'bridge', label: '桥梁', under: ['road'] },
      ],
    },
    {
      key: 'places',
      name: '地名',
      basis: ['1'],
      options: [
        { key: 'east', label: '东区' },
        { key: 'mill', label: '磨坊街', under: ['east'] },
        { key: 'yard', label: '前院', under: ['mill'] },
      ],
    },
    { key: 'opens', name: '其他', ...guessed, open: true, options: [{ key: 'a', label: '甲' }] },
    RESTING.list,
  ],
  bases: RICH_BASES,
  forms: [...TIMED_PACK.forms, ...RICH_FORMS, RESTING.form],
  recordTypes: [
    ...TIMED_PACK.recordTypes.map((type) =>
      type.key === 'expert' ? { ...type, links: [NOMINATION] } : type,
    ),
    MATTER,
  ],
  procedures: [
    ...(TIMED_PACK.procedures ?? []).map((procedure) =>
      procedure.key === 'entry' ? priced(procedure) : procedure,
    ),
    RICH_PROCEDURE,
  ],
  dashboards: RICH_DASHBOARDS,
  requirements: [
    { ref: 'JX-G01', name: '先列清单', kind: 'gate', basis: ['1'] },
    { ref: 'JX-G02', name: '规范办理', kind: 'transition', basis: ['1'] },
    { ref: 'JX-G03', name: '公开', kind: 'report', basis: ['2'] },
  ],
  informing: [{ ref: 'JX-G03', reason: '线下公开。' }],
});
