import { writeAudit } from '../audit/write-audit.ts';
import { insertAccount } from '../organisation/account.service.ts';
import { checkAccount } from '../organisation/check-account.ts';
import { checkOrganisation } from '../organisation/check-organisation.ts';
import { currentPackIfAny } from '../pack/published-pack.ts';
import { DomainError } from '../shared/domain-error.ts';
import { newId } from '../shared/ids.ts';
import { hashPassword } from '../shared/password.ts';
import { json, type Rows } from '../storage/rows.ts';
import type { Site } from './add-jurisdiction.ts';

export type NewOrganisation = {
  readonly name: string;
  readonly offices?: readonly string[];
  readonly attributes?: Readonly<Record<string, unknown>>;
  /** The name of its 主管部门, which stands earlier in the list. */
  readonly authority?: string | undefined;
  readonly creditCode?: string | undefined;
};

export type NewPerson = {
  readonly login: string;
  readonly name: string;
  /** The name of an organisation. */
  readonly organisation?: string;
  readonly positions?: readonly string[];
  readonly administrator?: boolean;
};

export type People = {
  readonly organisations: readonly NewOrganisation[];
  readonly accounts: readonly NewPerson[];
  /** One for all the accounts: hashed once, so that a first start is quick. */
  readonly password: string;
  readonly demo: boolean;
};

/** Adds organisations and accounts to a jurisdiction before anybody can sign in to it: all of them, or none. */
export async function addPeople(
  site: Site,
  jurisdiction: string,
  { organisations, accounts, password, demo }: People,
): Promise<void> {
  const passwordHash = accounts.length > 0 ? await hashPassword(password) : '';
  await site.store.inJurisdiction(jurisdiction, async (rows) => {
    const pack = (await currentPackIfAny({ ...site, jurisdiction }, rows))?.pack ?? null;
    for (const organisation of organisations) {
      if (!pack) throw DomainError.unavailable('本地区尚无已生效的配置，不能建立单位。');
      checkOrganisation(pack, {
        name: organisation.name,
        offices: organisation.offices ?? [],
        creditCode: organisation.creditCode ?? null,
        attributes: organisation.attributes ?? {},
      });
      await insertOrganisation(rows, jurisdiction, organisation);
    }
    for (const { login, name, organisation, positions = [], administrator = false } of accounts) {
      const organisationId = organisation === undefined ? null : await idOf(rows, organisation);
      const account = { id: newId(), login, name, positions, administrator, organisationId };
      await checkAccount(rows, pack, { account, password });
      await insertAccount(rows, { ...account, jurisdiction, passwordHash, demo });
      const doer = { ...site, jurisdiction, address: null, actor: { accountId: null, organisationId: null } };
      await writeAudit(rows, doer, { action: 'createAccount', detail: account });
    }
  });
}

async function insertOrganisation(rows: Rows, jurisdiction: string, added: NewOrganisation): Promise<void> {
  await rows
    .insertInto('organisation')
    .values({
      jurisdiction,
      id: newId(),
      name: added.name,
      offices: json(added.offices ?? []),
      credit_code: added.creditCode ?? null,
      attributes: json(added.attributes ?? {}),
      authority_id: added.authority === undefined ? null : await idOf(rows, added.authority),
      active: true,
    })
    .execute();
}

async function idOf(rows: Rows, name: string): Promise<string> {
  const found = await rows
    .selectFrom('organisation')
    .select('id')
    .where('name', '=', name)
    .executeTakeFirst();
  if (!found) throw DomainError.invalidInput(`没有名为“${name}”的单位。`);
  return found.id;
}
