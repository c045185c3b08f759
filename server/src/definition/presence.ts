import type { PackPlace } from '@lixiang/schema';
import type { Context } from '../context/context.ts';
import { json, type Rows } from '../storage/rows.ts';

/** Somebody who is at work on the design. */
export type Editor = {
  readonly name: string;
  readonly place: readonly string[];
  readonly seenAt: string;
  readonly self: boolean;
};

/** Who has not been seen for longer is no longer there. */
const PRESENT_MS = 30_000;

/** Remembers where somebody is at work. */
export async function noteEditor(
  context: Context,
  rows: Rows,
  place: PackPlace | readonly [],
): Promise<void> {
  const seen = { place: json<readonly string[]>(place), seen_at: context.clock().toISOString() };
  await rows
    .insertInto('pack_design_editor')
    .values({ jurisdiction: context.jurisdiction, account_id: context.account, ...seen })
    .onConflict((conflict) => conflict.columns(['jurisdiction', 'account_id']).doUpdateSet(seen))
    .execute();
}

/** Who is at work on the design now, by name. */
export async function presentEditors({ account, clock }: Context, rows: Rows): Promise<readonly Editor[]> {
  const since = new Date(clock().getTime() - PRESENT_MS).toISOString();
  const found = await rows
    .selectFrom('pack_design_editor')
    .innerJoin('account', 'account.id', 'pack_design_editor.account_id')
    .select([
      'account.id',
      'account.name',
      'pack_design_editor.place',
      'pack_design_editor.seen_at as seenAt',
    ])
    .where('pack_design_editor.seen_at', '>=', since)
    .orderBy('account.name')
    .execute();
  return found.map(({ id, name, place, seenAt }) => ({ name, place, seenAt, self: id === account }));
}
