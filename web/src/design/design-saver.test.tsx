import type { Json, PackEdit } from '@lixiang/schema';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DraftJournal } from '../form/save/draft-journal.ts';
import { DesignSaver } from './design-saver.ts';
import { DesignStore } from './design-store.ts';
import { SampleServer } from './sample-server.ts';

const list = ['forms', 'trial', 'fields'];
const start: Json = {
  forms: [{ key: 'trial', fields: ['a', 'b'].map((key) => ({ key, label: key })) }],
};
const label = (key: string, value: string): PackEdit => ({ kind: 'set', at: [...list, key, 'label'], value });

let requests = 0;
let stop: () => void = () => undefined;
beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

async function begin(kept: SampleServer) {
  const store = new DesignStore(kept.content);
  const newRequestId = () => {
    requests += 1;
    return `request ${requests}`;
  };
  const journal = new DraftJournal<PackEdit>(localStorage, 'design.trial');
  const saver = new DesignSaver({ store, api: kept.api, revision: kept.revision, journal, newRequestId });
  stop = saver.start();
  await vi.advanceTimersByTimeAsync(0);
  return { store, saver };
}

test('what is typed in one go is sent once', async () => {
  const kept = new SampleServer(start);
  const { store, saver } = await begin(kept);
  for (const text of ['甲', '甲乙', '甲乙丙']) store.edit([label('a', text)], '改');
  expect(saver.state.phase).toBe('waiting');
  await vi.advanceTimersByTimeAsync(600);
  expect(saver.state.phase).toBe('saved');
  expect(kept.changes.map(({ edits }) => edits)).toEqual([[label('a', '甲乙丙')]]);
  expect(kept.content).toEqual(store.content);
});

test('what others do elsewhere is seen within seconds, and does not undo what is typed', async () => {
  const kept = new SampleServer(start);
  const { store, saver } = await begin(kept);
  store.edit([label('a', '我的')], '改');
  kept.make([label('b', '他人的')], 'theirs');
  await vi.advanceTimersByTimeAsync(4000);
  expect(store.read([...list, 'b', 'label'])).toBe('他人的');
  expect(store.read([...list, 'a', 'label'])).toBe('我的');
  expect(saver.state.phase).toBe('saved');
  expect(kept.content).toEqual(store.content);
});

test.each(['mine', 'theirs'] as const)('where both changed the same, a person decides: %s', async (side) => {
  const kept = new SampleServer(start);
  const { store, saver } = await begin(kept);
  store.edit([label('a', '我的'), label('b', '也改')], '改');
  kept.make([label('a', '他人的')], 'theirs');
  await vi.advanceTimersByTimeAsync(600);
  const { state } = saver;
  if (state.phase !== 'conflict') throw new Error(state.phase);
  expect(state.conflicts).toMatchObject([{ mine: '我的', theirs: '他人的', by: '王五' }]);
  saver.resolve(side === 'theirs' ? state.conflicts : []);
  await vi.advanceTimersByTimeAsync(600);
  expect(kept.content).toEqual(store.content);
  expect(store.read([...list, 'a', 'label'])).toBe(side === 'mine' ? '我的' : '他人的');
  expect(store.read([...list, 'b', 'label'])).toBe('也改');
  expect(saver.state.phase).toBe('saved');
});

test('edits of what others have taken away are told as lost; all else is saved', async () => {
  const kept = new SampleServer(start);
  const { store, saver } = await begin(kept);
  kept.make([{ kind: 'remove', at: [...list, 'b'] }], 'theirs');
  await vi.advanceTimersByTimeAsync(3100);
  expect(store.read([...list, 'b'])).toBeUndefined();
  expect(store.edit([label('b', '迟')], '改')?.code).toBe('noSuchPlace');
  expect(saver.losses).toEqual([]);
  expect(saver.state.phase).toBe('saved');
});

test('an answer that was lost is asked for again, and the edit is made once', async () => {
  const kept = new SampleServer(start);
  const { store, saver } = await begin(kept);
  kept.losesAnswers = true;
  store.edit([{ kind: 'insert', into: list, item: { key: 'c', label: '丙' }, after: 'b' }], '加');
  await vi.advanceTimersByTimeAsync(600);
  expect(saver.state.phase).toBe('unsaved');
  kept.losesAnswers = false;
  store.edit([label('c', '丙丙')], '改');
  await vi.advanceTimersByTimeAsync(4000);
  expect(saver.state.phase).toBe('saved');
  expect(kept.changes).toHaveLength(2);
  expect(kept.content).toEqual(store.content);
  expect(saver.losses).toEqual([]);
});

test('what could not be sent comes back after a crash', async () => {
  const kept = new SampleServer(start);
  kept.isReachable = false;
  const first = await begin(kept);
  first.store.edit([label('a', '未存')], '改');
  await vi.advanceTimersByTimeAsync(1000);
  stop = () => undefined;
  kept.isReachable = true;
  kept.make([label('b', '他人的')], 'theirs');
  const { store, saver } = await begin(kept);
  expect(store.read([...list, 'a', 'label'])).toBe('未存');
  await vi.advanceTimersByTimeAsync(1000);
  expect(saver.state.phase).toBe('saved');
  expect(kept.content).toEqual(store.content);
  expect(localStorage).toHaveLength(0);
});

test('where the design has ended, what was not saved is told and no more is sent', async () => {
  const kept = new SampleServer(start);
  const { store, saver } = await begin(kept);
  kept.hasEnded = true;
  store.edit([label('a', '迟')], '改');
  await vi.advanceTimersByTimeAsync(1000);
  expect(saver.state.phase).toBe('gone');
  expect(saver.losses).toEqual([label('a', '迟')]);
  const sent = kept.requests;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(kept.requests).toBe(sent);
});

test('what a page that is gone has kept is made here once nothing else is on its way', async () => {
  const gone = 'lixiang.draft.design.trial@gone';
  localStorage.setItem(gone, JSON.stringify({ revision: 1, pending: [label('b', '留下的')] }));
  const kept = new SampleServer(start);
  const { store, saver } = await begin(kept);
  store.edit([label('a', '我的')], '改');
  await vi.advanceTimersByTimeAsync(450);
  expect(localStorage.getItem(gone)).not.toBe(null);
  await vi.advanceTimersByTimeAsync(3000);
  // What pages say to each other takes its own time.
  await vi.waitFor(() => expect(store.read([...list, 'b', 'label'])).toBe('留下的'), { timeout: 30_000 });
  await vi.advanceTimersByTimeAsync(3000);
  expect(store.read([...list, 'a', 'label'])).toBe('我的');
  expect(saver.state.phase).toBe('saved');
  expect(kept.content).toEqual(store.content);
  expect(localStorage.getItem(gone)).toBe(null);
});
