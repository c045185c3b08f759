import { sql } from 'kysely';
import type { OpenSession, SessionRules } from '../context/api-context.ts';
import { Context } from '../context/context.ts';
import type { Clock } from '../shared/clock.ts';
import type { Rows } from '../storage/rows.ts';
import type { Store } from '../storage/store.ts';
import { newToken, sessionIdOf } from './session-token.ts';

export type SessionHost = {
  readonly store: Store;
  readonly clock: Clock;
  readonly rules: SessionRules;
  readonly visit: { readonly address: string };
};

/** The session that a cookie's token opens; none if it has ended, been idle too long, or its account is disabled. */
export async function findSession(host: SessionHost, token: string): Promise<OpenSession | null> {
  const found = await lookUp(host, sessionIdOf(token));
  if (found && found.idleSince > SEEN_EVERY) {
    const seen = { seen_at: host.clock().toISOString() };
    await host.store.look((rows) =>
      rows.updateTable('session').set(seen).where('id', '=', found.session.id).execute(),
    );
  }
  return found?.session ?? null;
}

/** The same, for what a browser asks by itself: nobody is there for it, so the session grows idle all the same. */
export async function peekSession(host: SessionHost, token: string): Promise<OpenSession | null> {
  return (await lookUp(host, sessionIdOf(token)))?.session ?? null;
}

/** Whether a session has neither ended nor been idle too long; asking keeps nobody signed in. */
export async function sessionStands(host: SessionHost, id: string): Promise<boolean> {
  return (await lookUp(host, id)) !== null;
}

type Looked = { readonly session: OpenSession; readonly idleSince: number };

async function lookUp(host: SessionHost, id: string): Promise<Looked | null> {
  const found = await host.store.look((rows) => selectSession(rows, id));
  if (!found) return null;
  const now = host.clock();
  const idleSince = now.getTime() - Date.parse(found.seenAt);
  if (Date.parse(found.expiresAt) <= now.getTime() || idleSince > host.rules.idleMinutes * 60_000) {
    await host.store.look((rows) => rows.deleteFrom('session').where('id', '=', id).execute());
    return null;
  }
  return { session: { id, csrfToken: found.csrfToken, context: contextOf(host, found) }, idleSince };
}

/** Not every request is worth a write: the idle time is kept to the minute. */
const SEEN_EVERY = 60_000;

/** Begins a session for an account whose password was right; answers it and the token for the cookie. */
export async function beginSession(
  host: SessionHost,
  rows: Rows,
  account: { readonly id: string; readonly jurisdiction: string },
): Promise<{ readonly token: string; readonly session: OpenSession }> {
  const token = newToken();
  const id = sessionIdOf(token);
  const now = host.clock();
  await rows
    .insertInto('session')
    .values({
      jurisdiction: account.jurisdiction,
      id,
      account_id: account.id,
      csrf_token: newToken(),
      created_at: now.toISOString(),
      seen_at: now.toISOString(),
      expires_at: new Date(now.getTime() + host.rules.longestHours * 3_600_000).toISOString(),
      address: host.visit.address,
    })
    .execute();
  const found = await selectSession(rows, id);
  if (!found) throw new Error('the session that was begun is not there');
  return { token, session: { id, csrfToken: found.csrfToken, context: contextOf(host, found) } };
}

type Found = {
  readonly jurisdiction: string;
  readonly csrfToken: string;
  readonly seenAt: string;
  readonly expiresAt: string;
  readonly accountId: string;
  readonly name: string;
  readonly positions: readonly string[];
  readonly administrator: boolean;
  readonly organisationId: string | null;
  readonly organisationName: string | null;
  readonly offices: readonly string[] | null;
  readonly active: boolean | null;
  /** Nearly every request asks for them next. */
  readonly packVersions: readonly number[];
};

/** Every request begins with it: it is written out, so that nothing has to be put together. */
async function selectSession(rows: Rows, id: string): Promise<Found | undefined> {
  const { rows: found } = await sql<Found>`select session.jurisdiction, session.csrf_token as "csrfToken",
      session.seen_at as "seenAt", session.expires_at as "expiresAt", account.id as "accountId", account.name,
      account.positions, account.administrator, organisation.id as "organisationId",
      organisation.name as "organisationName", organisation.offices, organisation.active,
      (select coalesce(jsonb_agg(version order by version), '[]') from pack_version
        where pack_version.jurisdiction = session.jurisdiction) as "packVersions"
    from session
    join account on account.jurisdiction = session.jurisdiction and account.id = session.account_id
    left join organisation on organisation.jurisdiction = account.jurisdiction
      and organisation.id = account.organisation_id
    where session.id = ${id} and not account.disabled`.execute(rows);
  return found[0];
}

function contextOf({ store, clock, visit }: SessionHost, found: Found): Context {
  const actor = {
    accountId: found.accountId,
    name: found.name,
    organisationId: found.organisationId,
    organisationName: found.organisationName,
    offices: found.active ? (found.offices ?? []) : [],
    positions: found.positions,
    administrator: found.administrator,
  };
  const { jurisdiction, packVersions } = found;
  return new Context({ store, clock, jurisdiction, actor, address: visit.address, packVersions });
}
