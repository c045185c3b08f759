import type { Pack, PackIssue, Scenario } from '@lixiang/schema';
import { publishParsed } from '../pack/publish-pack.ts';
import type { Clock } from '../shared/clock.ts';
import type { Store } from '../storage/store.ts';

/** Where a set-up step works, and by which clock. */
export type Site = { readonly store: Store; readonly clock: Clock };

/** What a jurisdiction is called, and its code by GB/T 2260. */
export type Place = Pick<Pack['jurisdiction'], 'key' | 'name' | 'code'>;

/** Makes a jurisdiction known, under this name from now on; its pack may come later. */
export async function addPlace({ store }: Pick<Site, 'store'>, { key, name, code }: Place): Promise<void> {
  await store.asOwner((rows) =>
    rows
      .insertInto('jurisdiction')
      .values({ key, name, code })
      .onConflict((conflict) => conflict.column('key').doUpdateSet({ name, code }))
      .execute(),
  );
}

/** Makes a jurisdiction known and its first pack published, by nobody's account: there is none yet. */
export async function addJurisdiction(
  site: Site,
  pack: Pack,
  scenarios: readonly Scenario[] = [],
): Promise<{ readonly version: number } | { readonly issues: readonly PackIssue[] }> {
  const { key } = pack.jurisdiction;
  await addPlace(site, pack.jurisdiction);
  return await site.store.inJurisdiction(key, (rows) =>
    publishParsed(
      { ...site, jurisdiction: key, address: null, actor: { accountId: null, organisationId: null } },
      rows,
      { pack, scenarios, note: null, expectedVersion: 0 },
    ),
  );
}

/** The jurisdictions that are known. */
export async function knownJurisdictions(store: Store): Promise<ReadonlySet<string>> {
  const rows = await store.look((all) => all.selectFrom('jurisdiction').select('key').execute());
  return new Set(rows.map(({ key }) => key));
}
