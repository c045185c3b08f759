import { applyPackEdits, Form, type Json, type PackEdit } from '@lixiang/schema';
import { expect, test } from 'vitest';
import { readPlace } from '../../design/read-place.ts';
import { convertField } from './convert-field.ts';
import { copyItems, pasteItems, readCopied } from './copied-items.ts';
import { itemsOfForm, keysInForm } from './form-places.ts';
import { insertionAfter } from './insertion.ts';
import { isKeyOfLabel, keyOfLabel } from './key-of-label.ts';
import { moveByOne, moveTo } from './move-edits.ts';
import { addOptions, namesIn, optionsFromNames, removeOption } from './option-edits.ts';
import { relabel } from './relabel.ts';
import { sampleContent as content, sampleForm as form } from './sample-content.ts';

const basic = [...form, 'sections', 'basic', 'fields'];
const more = [...form, 'sections', 'more', 'fields'];
const columns = [...basic, 'items', 'columns'];

test.each([
  ['项目名称', 'xiangMuMingCheng'],
  ['5G基站数', 'no5GJiZhanShu'],
  ['IP 地址', 'ipDiZhi'],
  ['（盖章）', 'gaiZhang'],
  ['！？', 'item'],
  ['today', 'today2'],
])('%s gets the key %s', (label, key) => {
  expect(keyOfLabel(label, new Set())).toBe(key);
});

test('a key is given once', () => {
  expect(keyOfLabel('名称', new Set(['mingCheng', 'mingCheng2']))).toBe('mingCheng3');
  expect(isKeyOfLabel('mingCheng3', '名称')).toBe(true);
  expect(isKeyOfLabel('mingChengB', '名称')).toBe(false);
});

test('a form is gone through from top to bottom, with what fields hold', () => {
  expect(itemsOfForm(content, form).map(({ place }) => place.at(-1))).toEqual(
    'basic name kind items item amount more note'.split(' '),
  );
});

test('what is put in goes behind what is selected, in the nearest list that takes it', () => {
  const after = (selected: readonly string[] | undefined, nature: 'field' | 'section' | 'inner') =>
    insertionAfter(content, form, { selected, nature });
  expect(after([...basic, 'name'], 'field')).toEqual({ into: basic, after: 'name' });
  expect(after([...columns, 'item'], 'field')).toEqual({ into: basic, after: 'items' });
  expect(after([...columns, 'item'], 'inner')).toEqual({ into: columns, after: 'item' });
  expect(after([...basic, 'name'], 'section')).toEqual({ into: [...form, 'sections'], after: 'basic' });
  expect(after(undefined, 'field')).toEqual({ into: more, after: 'note' });
});

test('a step moves within a section, and at its edge into the next', () => {
  expect(orderAfter(moveByOne(content, [...basic, 'kind'], -1)?.edits)).toBe('kind name items | note');
  expect(orderAfter(moveByOne(content, [...basic, 'items'], 1)?.edits)).toBe('name kind | items note');
  expect(orderAfter(moveByOne(content, [...more, 'note'], -1)?.edits)).toBe('name kind items note | ');
  expect(moveByOne(content, [...basic, 'name'], -1)).toBeUndefined();
});

test('several move together and keep their order', () => {
  const places = [
    [...basic, 'name'],
    [...basic, 'items'],
  ];
  expect(orderAfter(moveTo(content, places, { into: more, after: 'note' })?.edits)).toBe(
    'kind | note name items',
  );
  expect(orderAfter(moveTo(content, places, { into: basic, after: 'items' })?.edits)).toBe(
    'kind name items | note',
  );
});

test('a table does not go into a table, nor a section among fields', () => {
  expect(moveTo(content, [[...basic, 'items']], { into: columns, after: null })).toBeUndefined();
  expect(moveTo(content, [form.concat('sections', 'more')], { into: basic, after: null })).toBeUndefined();
});

test('copies get keys of their own where theirs are taken; columns keep theirs, which their table alone knows', () => {
  const copied = readCopied(copyItems(content, [[...basic, 'items']]));
  const pasted = copied && pasteItems(content, form, { copied, selected: [...basic, 'name'] });
  const after = applied(pasted?.edits ?? []);
  const copy = readPlace(after, pasted?.places[0] ?? []);
  expect(copy).toMatchObject({ key: 'items2', columns: [{ key: 'item' }, { key: 'amount' }] });
  const elsewhere = copied && pasteItems(content, ['forms', 'other'], { copied, selected: undefined });
  expect(elsewhere?.places).toEqual([['forms', 'other', 'sections', 'only', 'fields', 'items']]);
  expect(readCopied('{"format":"something else"}')).toBeUndefined();
  expect(readCopied('not at all')).toBeUndefined();
});

test('a pasted list becomes the options: names keep their keys, the published are retired', () => {
  const place = [...basic, 'kind', 'options'];
  const names = namesIn('丙\n\n 乙 \r\n丙');
  expect(names).toEqual(['丙', '乙']);
  const now = (published: readonly string[]) =>
    readPlace(applied(optionsFromNames(content, { place, published: new Set(published) }, names)), place);
  expect(now([])).toEqual([
    { key: 'bing', label: '丙' },
    { key: 'b', label: '乙' },
  ]);
  expect(now(['a', 'b'])).toEqual([
    { key: 'bing', label: '丙' },
    { key: 'b', label: '乙' },
    { key: 'a', label: '甲', retired: true },
  ]);
  expect(removeOption({ place, published: new Set(['a']) }, 'a').kind).toBe('set');
  expect(
    addOptions(content, { place, published: new Set() }, { labels: ['丁', '戊'], after: 'a' }).keys,
  ).toEqual(['ding', 'wu']);
});

const trial = Form.parse(readPlace(content, form));

test('a key follows the title while nothing is published and nothing speaks of it', () => {
  const field = { key: 'danHangWenBen', label: '单行文本', kind: 'text' };
  const fresh = applied([{ kind: 'insert', into: basic, item: field, after: null }]);
  const at = [...basic, 'danHangWenBen'];
  expect(relabel(fresh, at, { label: '项目编号', published: trial }).place.at(-1)).toBe('xiangMuBianHao');
  const spoken = applied([
    { kind: 'insert', into: basic, item: field, after: null },
    { kind: 'set', at: [...more, 'note', 'visibleWhen'], value: "danHangWenBen == ''" },
  ]);
  expect(relabel(spoken, at, { label: '项目编号', published: trial }).place).toEqual(at);
  expect(relabel(content, [...basic, 'name'], { label: '全称', published: trial }).place.at(-1)).toBe('name');
});

test('another kind keeps what fits; what is published is succeeded, not changed', () => {
  const changed = convertField(content, [...basic, 'kind'], { kind: 'choices', published: undefined });
  expect(readPlace(applied(changed?.edits ?? []), [...basic, 'kind'])).toMatchObject({
    kind: 'choices',
    label: '类别',
    options: [{ key: 'a' }, { key: 'b' }],
  });
  const succeeded = convertField(content, [...basic, 'name'], { kind: 'longText', published: trial });
  const after = applied(succeeded?.edits ?? []);
  expect(readPlace(after, [...basic, 'name'])).toBeUndefined();
  expect(readPlace(after, [...form, 'transfers'])).toMatchObject([
    { kind: 'retype', from: 'name', into: 'mingCheng' },
  ]);
  expect(readPlace(after, succeeded?.place ?? [])).toMatchObject({ kind: 'longText', label: '名称' });
});

test('every key of a form is known to be taken', () => {
  expect(keysInForm(content, form).has('amount')).toBe(true);
});

function applied(edits: readonly PackEdit[]): Json {
  const made = applyPackEdits(content, edits);
  if ('refused' in made) throw new Error(made.refused.code);
  return made.content;
}

function orderAfter(edits: readonly PackEdit[] | undefined): string {
  const items = itemsOfForm(applied(edits ?? []), form);
  const keysOf = (section: string) =>
    items
      .filter(({ place, nature }) => nature === 'field' && place[3] === section)
      .map(({ place }) => place.at(-1));
  return [keysOf('basic').join(' '), keysOf('more').join(' ')].join(' | ');
}
