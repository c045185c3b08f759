import type { Edit } from '@lixiang/forms';
import { beforeEach, expect, test, vi } from 'vitest';
import { DraftJournal, type Unconfirmed } from './draft-journal.ts';

const edit: Edit = { op: 'set', path: ['name'], value: '甲' };
const kept: Unconfirmed = { revision: 3, pending: [edit] };
const GONE = 'lixiang.draft.trial@gone';

beforeEach(() => localStorage.clear());

const taking = () => vi.fn<(entry: Unconfirmed) => 'taken' | 'left'>().mockReturnValue('taken');

test('what a page that is gone has kept is taken over once', async () => {
  localStorage.setItem(GONE, JSON.stringify(kept));
  const journal = new DraftJournal(localStorage, 'trial');
  expect(journal.read()).toBeUndefined();
  const take = taking();
  await journal.takeOver(take);
  expect(take.mock.calls).toEqual([[kept]]);
  await journal.takeOver(take);
  expect(take).toHaveBeenCalledTimes(1);
});

test('what was kept before pages had names is taken over too, and what is not taken stays', async () => {
  localStorage.setItem('lixiang.draft.trial', JSON.stringify(kept));
  const journal = new DraftJournal(localStorage, 'trial');
  await journal.takeOver(() => 'left');
  const take = taking();
  await journal.takeOver(take);
  expect(take.mock.calls).toEqual([[kept]]);
});

test('what another open page has kept is its own, and each writes only what is its own', async () => {
  localStorage.setItem(GONE, JSON.stringify(kept));
  const other = new BroadcastChannel('lixiang.pages');
  other.addEventListener('message', ({ data }) => {
    if (data.kind === 'who') other.postMessage({ kind: 'here', page: 'gone' });
  });
  const journal = new DraftJournal(localStorage, 'trial');
  const take = taking();
  await journal.takeOver(take);
  expect(take).not.toHaveBeenCalled();
  journal.write({ revision: 4, pending: [edit] });
  journal.write({ revision: 4, pending: [] });
  expect(JSON.parse(localStorage.getItem(GONE) ?? '')).toEqual(kept);
  other.close();
});

test('a page that stood still while it waited hears the others before it judges that they are gone', async () => {
  localStorage.setItem(GONE, JSON.stringify(kept));
  const other = new BroadcastChannel('lixiang.pages');
  other.addEventListener('message', ({ data }) => {
    if (data.kind === 'who') other.postMessage({ kind: 'here', page: 'gone' });
  });
  const take = taking();
  const taken = new DraftJournal(localStorage, 'trial').takeOver(take);
  const until = performance.now() + 1500;
  while (performance.now() < until);
  await taken;
  expect(take).not.toHaveBeenCalled();
  other.close();
});

test('another document’s entries are left alone', async () => {
  localStorage.setItem('lixiang.draft.trial-2@gone', JSON.stringify(kept));
  const take = taking();
  await new DraftJournal(localStorage, 'trial').takeOver(take);
  expect(take).not.toHaveBeenCalled();
});
