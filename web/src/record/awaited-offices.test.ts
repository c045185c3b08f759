import { Filing } from '@lixiang/schema';
import { expect, test } from 'vitest';
import { awaitedOffices } from './awaited-offices.ts';

const procedure = {
  filings: [
    Filing.parse({ key: 'copy', name: '抄送', with: ['data', 'finance'], receipt: true }),
    Filing.parse({ key: 'report', name: '报备', with: ['data'] }),
  ],
};
const filed = { key: 'copy', offices: ['data', 'finance'], receipts: [{ office: 'data' }], returnedAt: null };

test.each([
  ['those that have not acknowledged it', filed, ['finance']],
  ['nobody where nothing is acknowledged', { ...filed, key: 'report', receipts: [] }, []],
  ['nobody once it was taken back', { ...filed, returnedAt: '2026-03-02T01:00:00Z' }, []],
  ['nobody for what the pack no longer has', { ...filed, key: 'gone' }, []],
])('waits for %s', (_, filing, offices) => {
  expect(awaitedOffices(filing, procedure)).toEqual(offices);
});
