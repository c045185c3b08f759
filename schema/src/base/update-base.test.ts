import { expect, test } from 'vitest';
import { comparePacks } from '../difference/compare-packs.ts';
import { applyPackEdits } from '../edit/apply-pack-edits.ts';
import type { Json } from '../edit/identity.ts';
import type { PackEdit } from '../edit/pack-edit.ts';
import { valueAt } from '../edit/tree.ts';
import { Base } from '../model/base.ts';
import { conflictName, type MergeSide } from './merging.ts';
import { plainObject } from './read-parts.ts';
import { restOnBase } from './rest-on-base.ts';
import { SAMPLE_BASE, sampleCounty } from './sample-base.ts';
import { updateBase } from './update-base.ts';

const main = ['forms', 'county', 'sections', 'main', 'fields'];
const ours = () => 'ours' as const;

function edited(content: Json, ...edits: readonly PackEdit[]): Json {
  const made = applyPackEdits(content, edits);
  if ('refused' in made) throw new Error(JSON.stringify(made.refused));
  return made.content;
}

/** The next version of the base, with its form changed. */
function nextBase(...edits: readonly PackEdit[]): Base {
  const content = edited(plainObject(SAMPLE_BASE), ...edits);
  return Base.parse({ ...Object(content), version: 2 });
}
const inBase = (...rest: readonly string[]) => ['form', 'sections', 'main', 'fields', ...rest];

function updated(content: Json, next: Base, side: MergeSide = 'ours') {
  const update = updateBase(content, next, () => side);
  if ('unfinished' in update) throw new Error(update.unfinished.join('.'));
  expect(edited(content, ...update.edits)).toEqual(update.content);
  return update;
}

test('the same version again changes nothing', () => {
  const { content, conflicts } = updated(sampleCounty(), SAMPLE_BASE);
  expect(comparePacks(sampleCounty(), content)).toEqual([]);
  expect(conflicts).toEqual([]);
});

test('what only the new version changed is taken over, and what only the county changed stays', () => {
  const county = edited(
    sampleCounty(),
    { kind: 'set', at: [...main, 'title', 'label'], value: '项目名称' },
    { kind: 'insert', into: main, item: { key: 'own', label: '本县项', kind: 'text' }, after: 'title' },
    {
      kind: 'move',
      at: [...main, 'reason'],
      into: ['forms', 'county', 'sections', 'more', 'fields'],
      after: null,
    },
  );
  const { content, conflicts } = updated(
    county,
    nextBase(
      { kind: 'insert', into: inBase(), item: { key: 'code', label: '代码', kind: 'text' }, after: 'title' },
      { kind: 'set', at: inBase('title', 'hint'), value: '全称' },
      { kind: 'set', at: inBase('reason', 'label'), value: '等级理由' },
      { kind: 'remove', at: inBase('items', 'columns', 'price') },
      {
        kind: 'insert',
        into: ['codeLists', 'grade', 'options'],
        item: { key: 'none', label: '无' },
        after: 'low',
      },
    ),
  );
  expect(conflicts).toEqual([]);
  expect(valueAt(content, ['bases', 'ledger', 'version'])).toBe(2);
  expect(valueAt(content, [...main, 'title'])).toMatchObject({ label: '项目名称', hint: '全称' });
  expect(valueAt(content, [...main, 'own', 'label'])).toBe('本县项');
  expect(valueAt(content, [...main, 'code', 'label'])).toBe('代码');
  expect(valueAt(content, ['forms', 'county', 'sections', 'more', 'fields', 'reason', 'label'])).toBe(
    '等级理由',
  );
  expect(valueAt(content, [...main, 'items', 'columns', 'price'])).toBe(undefined);
  expect(valueAt(content, ['codeLists', 'grade', 'options', 'none', 'label'])).toBe('无');
});

test('what both changed is asked with all three, one by one', () => {
  const county = edited(
    sampleCounty(),
    { kind: 'set', at: [...main, 'title', 'label'], value: '项目名称' },
    { kind: 'remove', at: [...main, 'items', 'columns', 'price'] },
  );
  const next = nextBase(
    { kind: 'set', at: inBase('title', 'label'), value: '正式名称' },
    { kind: 'set', at: inBase('items', 'columns', 'price', 'hint'), value: '含税' },
  );
  const { content, conflicts } = updated(county, next);
  expect(conflicts).toMatchObject([
    { kind: 'value', at: [...main, 'title', 'label'], was: '名称', theirs: '正式名称', ours: '项目名称' },
    { at: [...main, 'items', 'columns', 'price'], theirs: { hint: '含税' }, ours: undefined },
  ]);
  expect(valueAt(content, [...main, 'title', 'label'])).toBe('项目名称');
  const asked = conflictName({ kind: 'value', at: [...main, 'items', 'columns', 'price'] });
  const decided = updateBase(county, next, (one) => (conflictName(one) === asked ? 'theirs' : 'ours'));
  if ('unfinished' in decided) throw new Error('unfinished');
  expect(valueAt(decided.content, [...main, 'items', 'columns', 'price', 'hint'])).toBe('含税');
  expect(valueAt(decided.content, [...main, 'title', 'label'])).toBe('项目名称');
});

test('an order that both changed is asked as such', () => {
  const county = edited(sampleCounty(), { kind: 'move', at: [...main, 'grade'], into: main, after: null });
  const { conflicts } = updated(
    county,
    nextBase({ kind: 'move', at: inBase('reason'), into: inBase(), after: null }),
  );
  expect(conflicts).toEqual([
    {
      kind: 'order',
      at: main,
      was: ['title', 'grade', 'reason', 'items'],
      theirs: ['reason', 'title', 'grade', 'items'],
      ours: ['grade', 'title', 'reason', 'items'],
    },
  ]);
});

test('a design in which something is left to its default is merged like one that says it', () => {
  const county = edited(sampleCounty(), { kind: 'clear', at: [...main, 'reason', 'rows'] });
  const { content, conflicts } = updated(
    county,
    nextBase({ kind: 'set', at: inBase('reason', 'rows'), value: 8 }),
  );
  expect(conflicts).toEqual([]);
  expect(valueAt(content, [...main, 'reason', 'rows'])).toBe(8);
});

test('a form that is unfinished is named, and nothing is done', () => {
  const county = edited(sampleCounty(), { kind: 'set', at: [...main, 'title', 'label'], value: '' });
  expect(updateBase(county, nextBase(), ours)).toEqual({ unfinished: ['forms', 'county'] });
});

test('a form begins as its base, and the base comes with its lists', () => {
  const { bases: _, forms, codeLists, ...rest } = sampleCounty();
  const bare = { ...rest, forms: [], codeLists: [] };
  expect(forms && codeLists).toBeTruthy();
  const begun = restOnBase(bare, 'fresh', SAMPLE_BASE);
  if ('unfinished' in begun) throw new Error('unfinished');
  expect(edited(bare, ...begun.edits)).toEqual(begun.content);
  expect(valueAt(begun.content, ['forms', 'fresh'])).toMatchObject({ base: 'ledger', name: '台账' });
  expect(valueAt(begun.content, ['codeLists', 'grade', 'name'])).toBe('等级');
  expect(valueAt(begun.content, ['bases', 'ledger', 'version'])).toBe(1);
});

test('a form that there is keeps what it has and gets what it lacks', () => {
  const { bases: _, ...bare } = sampleCounty();
  const form = {
    key: 'own',
    name: '本县台账',
    sections: [{ key: 'main', title: '概况', fields: [{ key: 'title', label: '项目', kind: 'text' }] }],
  };
  const county = { ...bare, forms: [form] };
  const resting = restOnBase(county, 'own', SAMPLE_BASE);
  if ('unfinished' in resting) throw new Error('unfinished');
  expect(edited(county, ...resting.edits)).toEqual(resting.content);
  const section = ['forms', 'own', 'sections', 'main'];
  expect(valueAt(resting.content, ['forms', 'own', 'name'])).toBe('本县台账');
  expect(valueAt(resting.content, [...section, 'title'])).toBe('概况');
  expect(valueAt(resting.content, [...section, 'fields', 'title'])).toMatchObject({
    label: '项目',
    maxLength: 50,
  });
  expect(valueAt(resting.content, [...section, 'fields', 'grade', 'label'])).toBe('等级');
});
