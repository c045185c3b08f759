import { checkAccount } from '../organisation/check-account.ts';
import { insertAccount } from '../organisation/account.service.ts';
import { currentPack } from '../pack/published-pack.ts';
import { beginSession, type SessionHost } from '../session/open-session.ts';
import { newId } from '../shared/ids.ts';
import type { Admission } from './api-client.ts';

export type Newcomer = {
  readonly login: string;
  readonly name: string;
  readonly organisationId: string | null;
  readonly positions: readonly string[];
  readonly administrator: boolean;
};

/** No password is this one's: nobody signs in with it. */
const NO_PASSWORD = '';

/**
 * Gives someone an account, and opens their session without asking for a password: how people sign in is no rule of
 * a jurisdiction, and takes longer than everything that is. From there on, the session is like any other.
 */
export async function letIn(host: SessionHost, jurisdiction: string, newcomer: Newcomer): Promise<Admission> {
  return await host.store.inJurisdiction(jurisdiction, async (rows) => {
    const { pack } = await currentPack({ ...host, jurisdiction }, rows);
    await checkAccount(rows, pack, { account: newcomer, password: null });
    const account = { ...newcomer, id: newId() };
    await insertAccount(rows, { ...account, jurisdiction, passwordHash: NO_PASSWORD, demo: false });
    const { token, session } = await beginSession(host, rows, { id: account.id, jurisdiction });
    return { token, csrfToken: session.csrfToken };
  });
}
