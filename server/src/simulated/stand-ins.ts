import type { Pack } from '@lixiang/schema';
import { insertAccount } from '../organisation/account.service.ts';
import { newId } from '../shared/ids.ts';
import { json, type Rows } from '../storage/rows.ts';

type Organisation = {
  readonly id: string;
  readonly name: string;
  readonly offices: readonly string[];
  readonly active: boolean;
};

/** What someone is called who is only there to be played. */
const wordStandIn = (part: string) => `${part}（模拟）`;
const ANYBODY = '经办人';

/**
 * Sees to it that every part can be played: an organisation for each office that has none, someone in each
 * organisation, and someone in each for every position of the pack.
 */
export async function addStandIns(
  rows: Rows,
  { jurisdiction: { key: jurisdiction }, ...pack }: Pack,
): Promise<void> {
  await addOffices(rows, jurisdiction, pack.offices);
  const organisations = await readOrganisations(rows);
  const people = await rows
    .selectFrom('account')
    .select(['organisation_id as organisation', 'positions'])
    .where('disabled', '=', false)
    .execute();
  for (const { id: organisationId } of organisations) {
    const here = people.filter(({ organisation }) => organisation === organisationId);
    const held = new Set(here.flatMap(({ positions }) => positions));
    const missing = pack.positions.filter(({ key }) => !held.has(key));
    const parts = [
      ...(here.length === 0 ? [{ name: ANYBODY, positions: [] }] : []),
      ...missing.map(({ key, name }) => ({ name, positions: [key] })),
    ];
    for (const { name, positions } of parts) {
      const id = newId();
      await insertAccount(rows, {
        jurisdiction,
        id,
        login: `simulated-${id}`,
        name: wordStandIn(name),
        organisationId,
        positions,
        administrator: false,
        passwordHash: '',
        demo: false,
      });
    }
  }
}

async function readOrganisations(rows: Rows): Promise<readonly Organisation[]> {
  return await rows
    .selectFrom('organisation')
    .select(['id', 'name', 'offices', 'active'])
    .where('active', '=', true)
    .orderBy('id')
    .execute();
}

async function addOffices(rows: Rows, jurisdiction: string, offices: Pack['offices']): Promise<void> {
  const organisations = await readOrganisations(rows);
  const names = new Set(
    (await rows.selectFrom('organisation').select('name').execute()).map(({ name }) => name),
  );
  for (const { key, name } of offices) {
    if (organisations.some((organisation) => organisation.offices.includes(key))) continue;
    await rows
      .insertInto('organisation')
      .values({
        jurisdiction,
        id: newId(),
        name: names.has(name) ? wordStandIn(name) : name,
        offices: json([key]),
        credit_code: null,
        attributes: json({}),
        authority_id: null,
        active: true,
      })
      .execute();
  }
}
