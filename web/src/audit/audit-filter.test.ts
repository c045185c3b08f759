import { expect, test } from 'vitest';
import { type AuditFilter, auditVariables, readAuditFilter, writeAuditFilter } from './audit-filter.ts';

const NOTHING: AuditFilter = { person: '', organisation: null, actions: [], matter: '', from: '', to: '' };

test('what the audit is narrowed by stands in the address and is read from it', () => {
  const filter = {
    person: '张 三',
    organisation: 'o1',
    actions: ['signIn', 'signOut'],
    matter: '路灯&',
    from: '2026-03-01',
    to: '2026-03-31',
  };
  expect(readAuditFilter(new URLSearchParams(writeAuditFilter(filter).toString()))).toEqual(filter);
  expect(writeAuditFilter(NOTHING).toString()).toBe('');
});

test('a day that is none is left out, and nothing is asked of the API that was not filled in', () => {
  const read = readAuditFilter(new URLSearchParams('from=gestern&to=2026-13-01'));
  expect(read).toEqual(NOTHING);
  expect(Object.values(auditVariables(read))).toEqual([null, null, null, null, null, null]);
});
