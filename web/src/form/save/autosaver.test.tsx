import { compileForm, type Edit, type Values } from '@lixiang/forms';
import { Form } from '@lixiang/schema';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { AnswerStore } from '../store/answer-store.ts';
import type { Save, SaveOutcome } from '../types.ts';
import { Autosaver } from './autosaver.ts';
import { DraftJournal } from './draft-journal.ts';

const form = Form.parse({
  key: 'trial',
  name: '试用表',
  sections: [
    {
      key: 'only',
      title: '内容',
      fields: ['name', 'note', 'other'].map((key) => ({ key, label: key, kind: 'text' })),
    },
  ],
});
const compiled = compileForm(form, { codeLists: [], parameters: [], unitAttributes: [] });
const circumstances = { today: '2024-05-01', parameters: {}, unit: {} };

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

test('what is typed in one go is saved once, at the revision it was typed on', async () => {
  const { store, save, saver } = begin(answering({ kind: 'saved', revision: 2, merged: [] }));
  store.set(['name'], 'a');
  store.set(['name'], 'ab');
  expect(saver.state.phase).toBe('waiting');
  await vi.advanceTimersByTimeAsync(1500);
  expect(save.mock.calls.map(([edits, revision]) => [edits, revision])).toEqual([[[set('name', 'ab')], 1]]);
  expect(saver.state.phase).toBe('saved');
  expect(saver.hasUnconfirmed).toBe(false);
});

test('edits whose answer was lost are sent again under the same name, then those typed since', async () => {
  const { store, save, saver } = begin(
    answering(
      { kind: 'failed' },
      { kind: 'saved', revision: 2, merged: [] },
      { kind: 'saved', revision: 3, merged: [] },
    ),
  );
  store.set(['name'], 'a');
  await vi.advanceTimersByTimeAsync(1100);
  expect(saver.state.phase).toBe('unsaved');
  store.set(['note'], 'b');
  await vi.advanceTimersByTimeAsync(6000);
  const [first, second, third] = save.mock.calls;
  expect(second).toEqual(first);
  expect(third?.slice(0, 2)).toEqual([[set('note', 'b')], 2]);
  expect(third?.[2]).not.toBe(first?.[2]);
  expect(saver.hasUnconfirmed).toBe(false);
});

test('what others changed elsewhere is shown, and not sent back', async () => {
  const merged = [set('note', 'theirs')];
  const { store, save, saver } = begin(answering({ kind: 'saved', revision: 3, merged }));
  store.set(['name'], 'a');
  await vi.advanceTimersByTimeAsync(3000);
  expect(store.values()).toEqual({ name: 'a', note: 'theirs' });
  expect(saver.merged).toBe(1);
  expect(save).toHaveBeenCalledOnce();
});

test('what others changed where we type on is for a person to decide', async () => {
  const answer = Promise.withResolvers<SaveOutcome>();
  const { store, save, saver } = begin(
    vi
      .fn<Save>()
      .mockReturnValueOnce(answer.promise)
      .mockResolvedValue({ kind: 'saved', revision: 4, merged: [] }),
  );
  store.set(['name'], 'a');
  await vi.advanceTimersByTimeAsync(1100);
  store.set(['note'], 'mine');
  answer.resolve({ kind: 'saved', revision: 3, merged: [set('note', 'theirs')] });
  await vi.advanceTimersByTimeAsync(0);
  expect(saver.state).toMatchObject({ conflicts: [{ path: ['note'], mine: 'mine', theirs: 'theirs' }] });
  saver.resolve([['note']]);
  await vi.advanceTimersByTimeAsync(2000);
  expect(store.values()).toEqual({ name: 'a', note: 'theirs' });
  expect(save).toHaveBeenCalledOnce();
});

test('in a conflict each place goes to whom it was given, and ours is saved on their revision', async () => {
  const values = { name: 'theirs', note: 'theirs', other: 'new' };
  const conflicts = ['name', 'note'].map((key) => ({
    path: [key],
    mine: 'mine',
    theirs: 'theirs',
    by: '王五',
    at: '',
  }));
  const { store, save, saver } = begin(
    answering(
      { kind: 'conflict', revision: 7, values, conflicts },
      { kind: 'saved', revision: 8, merged: [] },
    ),
  );
  store.edit([set('name', 'mine'), set('note', 'mine')]);
  await vi.advanceTimersByTimeAsync(1100);
  saver.resolve([['note']]);
  await vi.advanceTimersByTimeAsync(0);
  expect(store.values()).toEqual({ name: 'mine', note: 'theirs', other: 'new' });
  expect(save.mock.lastCall?.slice(0, 2)).toEqual([[set('name', 'mine')], 7]);
});

test('what a crash left unconfirmed comes back and is sent under its old name', async () => {
  const first = begin(vi.fn<Save>().mockReturnValue(new Promise(() => undefined)));
  first.store.set(['name'], 'kept');
  await vi.advanceTimersByTimeAsync(1100);
  first.store.set(['note'], 'too');
  await vi.advanceTimersByTimeAsync(400);
  stop = () => undefined;
  const second = begin(
    answering({ kind: 'saved', revision: 2, merged: [] }, { kind: 'saved', revision: 3, merged: [] }),
  );
  expect(second.store.values()).toEqual({ name: 'kept', note: 'too' });
  await vi.advanceTimersByTimeAsync(3000);
  expect(second.save.mock.calls[0]).toEqual(first.save.mock.calls[0]);
  expect(second.save.mock.calls[1]?.slice(0, 2)).toEqual([[set('note', 'too')], 2]);
  expect(new DraftJournal(localStorage, 'trial').read()).toBe(undefined);
});

const GONE = 'lixiang.draft.trial@gone';

test('what a page that is gone has kept comes back here and is sent', async () => {
  localStorage.setItem(GONE, JSON.stringify({ revision: 1, pending: [set('name', 'kept')] }));
  const { store, save } = begin(answering({ kind: 'saved', revision: 2, merged: [] }));
  await vi.advanceTimersByTimeAsync(1000);
  expect(store.values()).toEqual({ name: 'kept' });
  expect(save.mock.calls[0]?.slice(0, 2)).toEqual([[set('name', 'kept')], 1]);
  expect(localStorage.getItem(GONE)).toBe(null);
});

test('whoever has begun to type is not typed over by what a page that is gone has kept', async () => {
  localStorage.setItem(GONE, JSON.stringify({ revision: 1, pending: [set('name', 'kept')] }));
  const { store } = begin(answering({ kind: 'saved', revision: 2, merged: [] }));
  store.set(['name'], 'new');
  await vi.advanceTimersByTimeAsync(3000);
  expect(store.values()).toEqual({ name: 'new' });
  expect(localStorage.getItem(GONE)).not.toBe(null);
});

test('a refusal keeps the edits and says why', async () => {
  const { store, saver } = begin(answering({ kind: 'refused', messages: ['当前阶段不能修改'] }));
  store.set(['name'], 'a');
  await vi.advanceTimersByTimeAsync(1100);
  expect(saver.state).toEqual({ phase: 'refused', messages: ['当前阶段不能修改'] });
  expect(saver.hasUnconfirmed).toBe(true);
});

function set(key: string, value: string): Edit {
  return { op: 'set', path: [key], value };
}

function answering(...outcomes: readonly SaveOutcome[]) {
  const save = vi.fn<Save>().mockResolvedValue({ kind: 'failed' });
  for (const outcome of outcomes) save.mockResolvedValueOnce(outcome);
  return save;
}

function begin<S extends Save>(save: S, base: Values = {}) {
  const store = new AnswerStore(compiled.open(base, circumstances));
  const newRequestId = () => {
    requests += 1;
    return `request ${requests}`;
  };
  const journal = new DraftJournal(localStorage, 'trial');
  const saver = new Autosaver({ store, save, base, revision: 1, newRequestId, journal });
  stop = saver.start();
  return { store, save, saver };
}
