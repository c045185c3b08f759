import { Context } from '../context/context.ts';
import { DomainError } from '../shared/domain-error.ts';
import type { Site } from './add-jurisdiction.ts';

/** Acts as the first account of an organisation, as if it were signed in: for records that come with the program. */
export async function actAs(site: Site, jurisdiction: string, organisation: string): Promise<Context> {
  const found = await site.store.inJurisdiction(jurisdiction, (rows) =>
    rows
      .selectFrom('account')
      .innerJoin('organisation', 'organisation.id', 'account.organisation_id')
      .select([
        'account.id as accountId',
        'account.name',
        'account.positions',
        'account.administrator',
        'organisation.id as organisationId',
        'organisation.name as organisationName',
        'organisation.offices',
      ])
      .where('organisation.name', '=', organisation)
      .orderBy('account.id')
      .limit(1)
      .executeTakeFirst(),
  );
  if (!found) throw DomainError.invalidInput(`“${organisation}”没有账号。`);
  return new Context({ ...site, jurisdiction, actor: found, address: null });
}
