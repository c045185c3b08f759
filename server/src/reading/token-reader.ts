import { Context } from '../context/context.ts';
import { perStore } from '../context/per-context.ts';
import type { Clock } from '../shared/clock.ts';
import { DomainError } from '../shared/domain-error.ts';
import type { Store } from '../storage/store.ts';
import { type Reader } from './reader.ts';
import { tokenDigest } from './token-secret.ts';

type Asking = {
  readonly store: Store;
  readonly clock: Clock;
  readonly address: string;
  readonly jurisdiction: string;
  readonly patience: number;
};

/** Who reads by a token; nobody where it is of another jurisdiction, has ended or been revoked. */
export async function readerOfToken(asking: Asking, secret: string): Promise<Reader> {
  const { store, clock, address, jurisdiction, patience } = asking;
  const found = await store.look((rows) =>
    rows
      .selectFrom('api_token')
      .innerJoin('organisation', (join) =>
        join
          .onRef('organisation.jurisdiction', '=', 'api_token.jurisdiction')
          .onRef('organisation.id', '=', 'api_token.organisation_id'),
      )
      .select([
        'api_token.id',
        'api_token.name',
        'api_token.scopes',
        'api_token.per_minute as perMinute',
        'api_token.expires_at as expiresAt',
        'api_token.last_used_at as lastUsedAt',
        'organisation.id as organisationId',
        'organisation.name as organisationName',
        'organisation.offices',
      ])
      .where('api_token.digest', '=', tokenDigest(secret))
      .where('api_token.jurisdiction', '=', jurisdiction)
      .where('api_token.revoked_at', 'is', null)
      .where('organisation.active', '=', true)
      .executeTakeFirst(),
  );
  const now = clock();
  if (!found || Date.parse(found.expiresAt) <= now.getTime()) throw DomainError.tokenRefused();
  tokenPace(store).check(found.id, found.perMinute);
  if (found.lastUsedAt === null || now.getTime() - Date.parse(found.lastUsedAt) > USED_EVERY)
    await store.look((rows) =>
      rows
        .updateTable('api_token')
        .set({ last_used_at: now.toISOString() })
        .where('jurisdiction', '=', jurisdiction)
        .where('id', '=', found.id)
        .execute(),
    );
  const actor = {
    accountId: null,
    name: found.name,
    organisationId: found.organisationId,
    organisationName: found.organisationName,
    offices: found.offices,
    positions: [],
    administrator: false,
  };
  return {
    context: new Context({ store, clock, jurisdiction, actor, address, patience }),
    scopes: new Set(found.scopes),
  };
}

/** Not every question is worth a write: the last use is kept to the minute. */
const USED_EVERY = 60_000;
const MINUTE = 60_000;

/** Refuses a token that asks more often than it may; it keeps the process's own time. */
const tokenPace = perStore(() => {
  const asked = new Map<string, { since: number; count: number }>();
  return {
    check: (token: string, perMinute: number): void => {
      const now = performance.now();
      const known = asked.get(token);
      const current = known && now - known.since < MINUTE ? known : { since: now, count: 0 };
      current.count += 1;
      asked.set(token, current);
      if (current.count > perMinute)
        throw DomainError.limitExceeded(`此接口令牌每分钟最多查询 ${perMinute} 次，请稍后再试。`);
    },
  };
});
