import type { Base } from '@lixiang/schema';
import { DomainError } from '../shared/domain-error.ts';
import type { Clock } from '../shared/clock.ts';
import type { Store } from '../storage/store.ts';
import type { Context } from './context.ts';
import type { Rehearse } from './rehearse.ts';
import type { Simulate } from './simulate.ts';

/** The browser at the other end: where it is, and its session cookie. */
export type Visit = {
  readonly address: string;
  /** Gives the browser a new session cookie, or takes it away. */
  readonly setToken: (token: string | null) => void;
};

/** The session that the browser's cookie names, and who it belongs to. */
export type OpenSession = {
  readonly id: string;
  /** Must come back in a header with everything that changes something. */
  readonly csrfToken: string;
  readonly context: Context;
};

/** How long sessions last and what the sign-in page may tell. */
export type SessionRules = {
  readonly idleMinutes: number;
  readonly longestHours: number;
  readonly attempts: number;
  readonly lockMinutes: number;
  /** How often one address may try to sign in. */
  readonly signInsPerMinute: number;
  /** The password of a jurisdiction's demo accounts; none outside the embedded demo. */
  readonly demoPasswords: ReadonlyMap<string, string>;
  /** The jurisdictions whose demo is still being filled in at this moment. */
  readonly demoFilling: ReadonlySet<string>;
};

/** What every resolver is given. */
export type ApiContext = {
  readonly store: Store;
  readonly clock: Clock;
  readonly rules: SessionRules;
  readonly visit: Visit;
  /** Null where scenarios cannot be tried. */
  readonly rehearse: Rehearse | null;
  /** Null where nothing can be simulated. */
  readonly simulate: Simulate | null;
  /** What forms may rest on, as it comes with the program. */
  readonly bases: readonly Base[];
  /** Null before sign-in; signing in and out changes it for the rest of the request. */
  session: OpenSession | null;
};

/** The context of whoever is signed in; nobody else gets further. */
export function requireSignedIn({ session }: ApiContext): Context {
  return requireSession(session).context;
}

/** The session that there is; nobody else gets further. */
export function requireSession(session: OpenSession | null): OpenSession {
  if (!session) throw DomainError.unauthenticated();
  return session;
}

/** The context of an administrator of the jurisdiction. */
export function requireAdministrator(api: ApiContext): Context {
  const context = requireSignedIn(api);
  if (!context.actor.administrator) throw DomainError.forbidden('此操作仅限系统管理员。');
  return context;
}
