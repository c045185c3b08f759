import { type AuditAction, writeAudit } from '../audit/write-audit.ts';
import type { OpenSession } from '../context/api-context.ts';
import { perStore } from '../context/per-context.ts';
import { verifyPassword } from '../shared/password.ts';
import type { Rows } from '../storage/rows.ts';
import { type Attempts, countAttempt } from './attempt.ts';
import { beginSession, type SessionHost } from './open-session.ts';
import { signInPace } from './sign-in-pace.ts';

export type Credentials = {
  readonly jurisdiction: string;
  readonly login: string;
  readonly password: string;
};

export type SignInOutcome =
  | { readonly token: string; readonly session: OpenSession }
  | { readonly refusal: 'DISABLED' }
  | { readonly refusal: 'LOCKED'; readonly retryAfter: Date }
  | { readonly refusal: 'WRONG_CREDENTIALS'; readonly attemptsLeft: number };

/** Opens a session for the right password; an unknown login is answered like a wrong password, and as slowly. */
export async function signIn(host: SessionHost, credentials: Credentials): Promise<SignInOutcome> {
  const { jurisdiction, login, password } = credentials;
  signInPace(host.store).check(host.visit.address, host.rules.signInsPerMinute);
  const attempt = await host.store.inJurisdiction(jurisdiction, (rows) => reserve(host, rows, credentials));
  if ('lockedUntil' in attempt) return { refusal: 'LOCKED', retryAfter: attempt.lockedUntil };
  const { account, after } = attempt;
  if (!(await verifyPassword(password, account?.passwordHash ?? null)) || !account) {
    if (account)
      await note(host, { ...account, jurisdiction }, after.lockedUntil ? 'signInLocked' : 'signInFailed');
    else unknownLogins(host.store).set(`${jurisdiction}/${login}`, after);
    return after.lockedUntil
      ? { refusal: 'LOCKED', retryAfter: after.lockedUntil }
      : { refusal: 'WRONG_CREDENTIALS', attemptsLeft: host.rules.attempts - after.failed };
  }
  return await host.store.inJurisdiction(jurisdiction, async (rows): Promise<SignInOutcome> => {
    await rows
      .updateTable('account')
      .set({ failed_attempts: 0, locked_until: null })
      .where('id', '=', account.id)
      .execute();
    if (account.disabled) return { refusal: 'DISABLED' };
    const begun = await beginSession(host, rows, { id: account.id, jurisdiction });
    await writeAudit(rows, begun.session.context, { action: 'signIn' });
    return begun;
  });
}

async function reserve(host: SessionHost, rows: Rows, { jurisdiction, login }: Credentials) {
  const account = await rows
    .selectFrom('account')
    .select([
      'id',
      'organisation_id as organisationId',
      'password_hash as passwordHash',
      'disabled',
      'failed_attempts as failed',
      'locked_until as lockedUntil',
    ])
    .where('login', '=', login)
    .forUpdate()
    .executeTakeFirst();
  const before: Attempts = account
    ? { failed: account.failed, lockedUntil: account.lockedUntil ? new Date(account.lockedUntil) : null }
    : unknownLogins(host.store).get(`${jurisdiction}/${login}`);
  const counted = countAttempt(before, host.clock(), host.rules);
  if ('lockedUntil' in counted) return counted;
  if (account)
    await rows
      .updateTable('account')
      .set({
        failed_attempts: counted.after.failed,
        locked_until: counted.after.lockedUntil?.toISOString() ?? null,
      })
      .where('id', '=', account.id)
      .execute();
  return { account, after: counted.after };
}

type Failed = { readonly id: string; readonly organisationId: string | null; readonly jurisdiction: string };

async function note(host: SessionHost, failed: Failed, action: AuditAction): Promise<void> {
  const doer = {
    jurisdiction: failed.jurisdiction,
    actor: { accountId: failed.id, organisationId: failed.organisationId },
    address: host.visit.address,
    clock: host.clock,
  };
  await host.store.inJurisdiction(failed.jurisdiction, (rows) => writeAudit(rows, doer, { action }));
}

/** Logins that do not exist lock like those that do, or the difference would tell which exist. */
const unknownLogins = perStore(() => {
  const attempts = new Map<string, Attempts>();
  return {
    get: (key: string): Attempts => attempts.get(key) ?? { failed: 0, lockedUntil: null },
    set: (key: string, value: Attempts) => {
      attempts.delete(key);
      attempts.set(key, value);
      const [oldest] = attempts.keys();
      if (attempts.size > REMEMBERED && oldest !== undefined) attempts.delete(oldest);
    },
  };
});

const REMEMBERED = 10_000;
