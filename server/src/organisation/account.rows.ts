import type { Rows } from '../storage/rows.ts';

/** Reads accounts in the shape of the API; never their hashes. */
export function selectAccounts(rows: Rows) {
  return rows
    .selectFrom('account')
    .select([
      'account.id',
      'account.login',
      'account.name',
      'account.positions',
      'account.administrator',
      'account.disabled',
      'account.locked_until as lockedUntil',
      'account.organisation_id as organisationId',
    ]);
}
