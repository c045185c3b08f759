import type { Pack } from '@lixiang/schema';
import type { SimulatedRole } from '../context/simulate.ts';
import type { Rows } from '../storage/rows.ts';

/** Everybody whose part may be played: offices first, then units, by name. */
export async function rolesIn(rows: Rows, pack: Pack): Promise<readonly SimulatedRole[]> {
  const found = await rows
    .selectFrom('account')
    .leftJoin('organisation', 'organisation.id', 'account.organisation_id')
    .select([
      'account.id as account',
      'account.name',
      'account.positions',
      'account.administrator',
      'organisation.name as organisation',
      'organisation.offices',
    ])
    .where('account.disabled', '=', false)
    .orderBy('account.id')
    .execute();
  const named = (
    known: readonly { readonly key: string; readonly name: string }[],
    keys: readonly string[],
  ) => known.filter(({ key }) => keys.includes(key)).map(({ name }) => name);
  const roles: readonly SimulatedRole[] = found.map(
    ({ account, name, organisation, offices, positions, administrator }) => ({
      account,
      name,
      organisation,
      offices: named(pack.offices, offices ?? []),
      positions: named(pack.positions, positions),
      administrator,
    }),
  );
  return [
    ...roles.filter(({ offices }) => offices.length > 0),
    ...roles.filter(({ offices }) => offices.length === 0),
  ];
}
