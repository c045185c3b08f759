import { afterAll, beforeAll, expect, test } from 'vitest';
import { type SampleCounty } from '../../../test/support/sample-county.ts';
import { openTestStore, type TestStore } from '../../../test/support/store.ts';
import { filledIn, openUnreportedCounty } from '../../../test/support/unreported-county.ts';

const ALL = 12;
let opened: TestStore;
let county: SampleCounty;

beforeAll(async () => {
  opened = await openTestStore();
  county = await openUnreportedCounty(opened.store, ALL);
});
afterAll(async () => {
  await county.close();
  await opened.drop();
});

test('what a new version asks of old records is filled in once, and then nobody is told of it any more', async () => {
  const { application, as } = county;
  expect(await filledIn(opened.store)).toEqual({ reported: 0, records: 0, compared: 0 });
  await application.fillBack();
  const filled = await filledIn(opened.store);
  expect(filled).toMatchObject({ records: ALL, compared: ALL });
  expect(await (await as('bureau')).query('{ backfills { purpose done total } }')).toEqual({ backfills: [] });
  await application.fillBack();
  expect(await filledIn(opened.store)).toEqual(filled);
});
