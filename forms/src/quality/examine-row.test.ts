import { type Column, Field } from '@lixiang/schema';
import { expect, test } from 'vitest';
import { openLists } from '../list/lists.ts';
import { examineRow } from './examine-row.ts';

const chosen = (key: string, core: string, terms: readonly string[]) => ({
  kind: 'choice',
  key,
  label: key,
  core,
  options: [
    { key: 'other', label: '其他' },
    ...terms.map((term) => ({ key: term, label: term, core: term })),
  ],
});
const COLUMNS = [
  { kind: 'text', key: 'name', label: '信息项', core: 'item' },
  chosen('format', 'format', ['structured', 'document', 'picture', 'stream']),
  chosen('sort', 'itemType', ['characters', 'number', 'day', 'moment', 'logical', 'anything']),
  { kind: 'text', key: 'length', label: '长度', core: 'itemLength' },
  chosen('share', 'shareType', ['sharedFreely', 'sharedOnCondition', 'notShared']),
  chosen('method', 'shareMethod', ['byPlatform', 'byInterface', 'byDatabase', 'byFile']),
  { kind: 'text', key: 'condition', label: '共享条件', core: 'shareCondition' },
  { kind: 'yesNo', key: 'open', label: '开放', core: 'open' },
  { kind: 'text', key: 'openCondition', label: '开放条件', core: 'openCondition' },
];

const table = (columns: readonly object[] = COLUMNS) => {
  const quality = ['sharing', 'types', 'lengths'];
  const field = Field.parse({ kind: 'table', key: 'items', label: '目录', quality, columns });
  if (field.kind !== 'table') throw new Error('it is a table');
  return field;
};
const found = (row: Readonly<Record<string, unknown>>, columns?: readonly object[]) =>
  examineRow(table(columns), { id: 'r', ...row }, openLists([])).map(({ path, code }) => [path[2], code]);

test.each<readonly [Readonly<Record<string, unknown>>, keyof typeof AT, string]>([
  [{ share: 'sharedFreely', condition: '须申请' }, 'condition', 'conditionSpare'],
  [{ share: 'sharedOnCondition' }, 'condition', 'conditionMissing'],
  [{ share: 'notShared' }, 'condition', 'basisMissing'],
  [{ share: 'notShared', condition: '某法第九条', method: 'byInterface' }, 'method', 'methodSpare'],
  [{ share: 'notShared', condition: '某法第九条', open: true }, 'open', 'openUnshared'],
  [{ open: false, openCondition: '实名' }, 'openCondition', 'openConditionSpare'],
  [{ format: 'document', method: 'byDatabase' }, 'method', 'methodOfFormat'],
  [{ format: 'stream', method: 'byFile' }, 'method', 'methodOfFormat'],
  [{ format: 'picture', sort: 'number' }, 'sort', 'typeOfFormat'],
  [{ name: '开工日期', sort: 'number' }, 'sort', 'typeOfName'],
  [{ name: '处罚金额', sort: 'day' }, 'sort', 'typeOfName'],
  [{ name: '企业名称', sort: 'logical' }, 'sort', 'typeOfName'],
  [{ sort: 'characters', length: '0' }, 'length', 'lengthZero'],
  [{ sort: 'number', length: '０' }, 'length', 'lengthZero'],
  [{ sort: 'characters', length: '无' }, 'length', 'lengthForm'],
  [{ sort: 'day', length: '8' }, 'length', 'lengthSpare'],
  [{ sort: 'logical', length: '1' }, 'length', 'lengthSpare'],
  [{ sort: 'characters', length: '99999' }, 'length', 'lengthTooLong'],
  [{ sort: 'number', length: '60' }, 'length', 'lengthTooLong'],
  [{ sort: 'number', length: '2,10' }, 'length', 'lengthScale'],
  [{ sort: 'characters', length: '10,2' }, 'length', 'lengthScale'],
])('%o is doubtful at %s: %s', (row, at, code) => {
  expect(found(row)).toEqual([[at, `quality.${code}`]]);
});

const AT = Object.fromEntries(COLUMNS.map(({ key }) => [key, true]));

test.each([
  [{}],
  [{ share: 'sharedFreely', method: 'byDatabase', format: 'structured', open: true, openCondition: '登记' }],
  [{ share: 'sharedOnCondition', condition: '仅供执法', method: 'byInterface', format: 'document' }],
  [{ share: 'notShared', condition: '某法第九条', open: false }],
  [{ name: '处罚金额', sort: 'number', length: '16,2' }],
  [{ name: '开工日期', sort: 'day' }],
  [{ name: '备注', sort: 'anything', length: '99999' }],
  [{ name: '工作日安排', sort: 'characters', length: '200' }],
  [{ share: 'other', sort: 'other', format: 'other', length: '12' }],
])('%o is fine', (row) => {
  expect(found(row)).toEqual([]);
});

test('a basis of its own is asked for instead of a condition; without columns nothing is missing', () => {
  const basis = { kind: 'text', key: 'basis', label: '依据', core: 'shareBasis' };
  expect(found({ share: 'notShared' }, [...COLUMNS, basis])).toEqual([['basis', 'quality.basisMissing']]);
  expect(found({ share: 'notShared' }, COLUMNS.slice(0, 5))).toEqual([]);
});

test('only what a table asks for is looked at', () => {
  const { quality: _, ...silent } = table();
  expect(examineRow(silent, { id: 'r', sort: 'day', length: '8' }, openLists([]))).toEqual([]);
  expect(table().columns.map(({ core }: Column) => core)).toHaveLength(9);
});
