import { type Application, USUAL_RULES } from '../http/application.ts';
import { beginSession } from '../session/open-session.ts';
import { type Store } from '../storage/store.ts';
import { ApiClient } from './api-client.ts';
import { type Newcomer } from './let-in.ts';
import { LASTING_SESSIONS, type ScenarioServer } from './scenario-server.ts';

/** An application, and the clock that it goes by. */
export type Settled = Pick<ScenarioServer, 'setDay'> & { readonly application: Application };

/** What the sessions of a story are known by, so that none is left. */
const ADDRESS = 'demo';

/** Lets scenarios go on in a jurisdiction that there is, by the people who have accounts there: nobody is let in anew. */
export function settledServer({ application, setDay }: Settled): ScenarioServer {
  const { store, clock, server } = application;
  const host = { store, clock, rules: { ...USUAL_RULES, ...LASTING_SESSIONS }, visit: { address: ADDRESS } };
  return {
    setDay,
    runDay: (jurisdiction) => application.runDay(jurisdiction),
    openJurisdiction: (pack) => Promise.resolve(pack),
    copyJurisdiction: () => Promise.reject(new Error('a jurisdiction that there is has no copies')),
    letIn: async (jurisdiction, newcomer) =>
      await store.inJurisdiction(jurisdiction, async (rows) => {
        const accounts = await rows
          .selectFrom('account')
          .select(['id', 'organisation_id as organisation', 'positions', 'administrator'])
          .orderBy('id')
          .execute();
        const account = accounts.filter((each) => fits(each, newcomer)).at(turnOf(newcomer));
        if (!account) throw new Error(`nobody has an account for ${newcomer.name}`);
        const { token, session } = await beginSession(host, rows, { id: account.id, jurisdiction });
        return new ApiClient(server, { token, csrfToken: session.csrfToken });
      }),
    close: async () => {
      await application.release();
      await endSessions(store);
    },
  };
}

type Account = {
  readonly organisation: string | null;
  readonly positions: readonly string[];
  readonly administrator: boolean;
};

function fits(account: Account, { organisationId, positions, administrator }: Newcomer): boolean {
  if (administrator) return account.administrator;
  return (
    account.organisation === organisationId && positions.every((each) => account.positions.includes(each))
  );
}

/** Of several people of one organisation the last that is asked for by a name of their own. */
function turnOf({ positions, name }: Newcomer): number {
  return positions.length === 0 && !name.endsWith('经办人') && !name.endsWith('管理员') ? -1 : 0;
}

async function endSessions(store: Store): Promise<void> {
  await store.look((rows) => rows.deleteFrom('session').where('address', '=', ADDRESS).execute());
}
