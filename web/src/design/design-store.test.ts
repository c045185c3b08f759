import type { Json, PackEdit } from '@lixiang/schema';
import { applyPackEdits } from '@lixiang/schema';
import { expect, test } from 'vitest';
import { DesignStore } from './design-store.ts';
import { identitiesOf } from './identities-of.ts';
import { readList } from './read-place.ts';

const list = ['forms', 'trial', 'fields'];
const fields = ['a', 'b', 'c'].map((key) => ({ key, label: key }));
const start: Json = { forms: [{ key: 'trial', name: '表', fields }] };
const label = (key: string, value: string): PackEdit => ({ kind: 'set', at: [...list, key, 'label'], value });

function begin() {
  const store = new DesignStore(start);
  const woken: string[] = [];
  const listen = (...place: readonly string[]) =>
    store.subscribe(place, () => woken.push(place.at(-1) ?? 'all'));
  for (const key of ['a', 'b', 'c']) listen(...list, key);
  listen(...list);
  return { store, woken };
}

test('an edit wakes the place it touches and what holds it, and nobody else', () => {
  const { store, woken } = begin();
  store.edit([label('b', '乙')], '改');
  expect(woken).toEqual(['fields', 'b']);
  expect(store.read([...list, 'a'])).toBe(fields[0]);
});

test('the list of identities stays the same object while only labels change', () => {
  const { store } = begin();
  const before = identitiesOf(readList(store.content, list));
  store.edit([label('b', '乙')], '改');
  expect(identitiesOf(readList(store.content, list))).toBe(before);
});

test('who stopped listening is not woken', () => {
  const { store } = begin();
  let woken = 0;
  const stop = store.subscribe([...list, 'a'], () => {
    woken += 1;
  });
  stop();
  store.edit([label('a', '甲')], '改');
  expect(woken).toBe(0);
});

test('typing in one property is one step; another property begins the next', () => {
  const { store } = begin();
  for (const text of ['甲', '甲乙', '甲乙丙']) store.edit([label('a', text)], '改');
  store.edit([label('b', '丁')], '改');
  store.undo();
  expect(store.read([...list, 'b', 'label'])).toBe('b');
  store.undo();
  expect(store.content).toEqual(start);
  expect(store.undoes).toBeUndefined();
  store.redo();
  expect(store.read([...list, 'a', 'label'])).toBe('甲乙丙');
});

test('a step that others have touched since is not undone, and says who; the one before it still is', () => {
  const { store } = begin();
  store.edit([label('a', '甲')], '改甲');
  store.edit([label('b', '乙')], '改乙');
  const theirs = [label('b', '他人的')];
  const made = applyPackEdits(store.content, theirs);
  if ('refused' in made) throw new Error(made.refused.code);
  store.merge(made.content, [{ edits: theirs, by: '王五' }]);
  expect(store.undo()).toEqual({ kind: 'contested', label: '改乙', by: '王五' });
  expect(store.read([...list, 'b', 'label'])).toBe('他人的');
  expect(store.undo()).toMatchObject({ kind: 'done', label: '改甲' });
  expect(store.read([...list, 'a', 'label'])).toBe('a');
});

test('an edit that cannot be made changes nothing', () => {
  const { store, woken } = begin();
  const refusal = store.edit([label('a', '甲'), { kind: 'remove', at: [...list, 'z'] }], '改');
  expect(refusal).toMatchObject({ code: 'noSuchPlace', index: 1 });
  expect(store.content).toBe(start);
  expect(woken).toEqual([]);
});
