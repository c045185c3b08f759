import { applyPackEdits, type Json } from '@lixiang/schema';
import { expect, test } from 'vitest';
import { parsePastedOptions } from './pasted-options.ts';
import { takePasted } from './take-pasted.ts';

const place = ['codeLists', 'kinds', 'options'];
const content = (options: readonly Json[]): Json => ({ codeLists: [{ key: 'kinds', name: '类', options }] });
const OLD = content([
  { key: 'people', label: '人口', code: '01' },
  { key: 'firm', label: '法人', retired: true },
  { key: 'credit', label: '信用' },
]);
const parents = [{ key: 'file', label: '电子文件' }];

function take(text: string, isWhole: boolean, published: readonly string[] = ['people', 'firm']) {
  const at = { place, published: new Set(published) };
  const taken = takePasted(OLD, at, { options: parsePastedOptions(text).options, parents, isWhole });
  const made = applyPackEdits(OLD, taken.edits);
  return { ...taken, content: 'refused' in made ? made : made.content };
}

test('what is new comes to the end, what has the name keeps its key and gets its code, what was retired comes back', () => {
  const { content: after, added, changed, gone } = take('信用\t03\n法人\t02\n社会\t04', false);
  expect([added, changed, gone]).toEqual([1, 2, 0]);
  expect(after).toEqual(
    content([
      { key: 'people', label: '人口', code: '01' },
      { key: 'firm', label: '法人', retired: false, code: '02' },
      { key: 'credit', label: '信用', code: '03' },
      { key: 'sheHui', label: '社会', code: '04' },
    ]),
  );
});

test('taken as the whole list, it gives the order; what is missing goes, or is retired where it was published', () => {
  const { content: after, gone } = take('社会\n法人', true);
  expect(gone).toBe(2);
  expect(after).toEqual(
    content([
      { key: 'sheHui', label: '社会' },
      { key: 'firm', label: '法人', retired: false },
      { key: 'people', label: '人口', code: '01', retired: true },
    ]),
  );
});

test('a code of another option, and a name that nothing can stand under, are told', () => {
  expect(take('名称\t代码\n社会\t01', false).clashes).toEqual([{ line: 2, kind: 'codeTaken', text: '01' }]);
  expect(take('名称\t上级\n社会\t没有', false).clashes).toEqual([
    { line: 2, kind: 'noParent', text: '没有' },
  ]);
  expect(take('名称\t上级\n社会\t电子文件', false).content).toMatchObject({
    codeLists: [{ options: [{}, {}, {}, { under: ['file'] }] }],
  });
});
