import type { SessionHost } from './open-session.ts';
import type { DemoAccount, Welcome } from './session.type.ts';

/** What the sign-in page offers; demo accounts only where there is an embedded demo. */
export async function readWelcome({ store, rules }: SessionHost): Promise<Welcome> {
  const jurisdictions = await store.look((rows) =>
    rows.selectFrom('jurisdiction').select(['key', 'name', 'code']).orderBy('code').execute(),
  );
  const demos = [...rules.demoPasswords].map(([jurisdiction, password]) =>
    store.inJurisdiction(jurisdiction, async (rows): Promise<DemoAccount[]> => {
      const accounts = await rows
        .selectFrom('account')
        .leftJoin('organisation', 'organisation.id', 'account.organisation_id')
        .select([
          'account.login',
          'account.name',
          'account.administrator',
          'organisation.name as organisation',
        ])
        .where('account.demo', '=', true)
        .where('account.disabled', '=', false)
        .orderBy('account.id')
        .execute();
      return accounts.map(({ login, name, administrator, organisation }) => ({
        jurisdiction,
        login,
        name,
        administrator,
        organisation: organisation ?? '',
        password,
      }));
    }),
  );
  return {
    jurisdictions,
    demoAccounts: (await Promise.all(demos)).flat(),
    demoFilling: [...rules.demoFilling],
  };
}
