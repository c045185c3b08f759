import { sql } from 'kysely';
import { type Context } from '../context/context.ts';
import { DomainError } from '../shared/domain-error.ts';
import { againOnDeadlock } from '../storage/deadlock.ts';
import { json, type Rows } from '../storage/rows.ts';
import { refreshClocks } from './refresh-clocks.ts';

/** What a mutation remembers of itself: the ids that its answer is read from. */
export type Remembered = Readonly<Record<string, string | null>>;

/** `kind` says what is done and to what: a request's id does not lead to anything else. */
type Request = { readonly requestId: string; readonly kind: string };

/** What came of a mutation: something to remember, or a refusal that leaves nothing behind. */
export type Outcome<Refusal> = { readonly done: Remembered } | { readonly refused: Refusal };

/** Undoes a transaction that came to a refusal, and carries the refusal out of it. */
class Undone<Refusal> extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super('refused');
    this.refusal = refusal;
  }
}

/**
 * Does something at most once for each request of an account: the same request again, even at the same moment, is
 * answered with what it came to the first time. A refusal undoes whatever was begun, and is not remembered.
 */
export async function changeOnce<Refusal>(
  context: Context,
  { requestId, kind }: Request,
  work: (rows: Rows) => Promise<Outcome<Refusal>>,
): Promise<Outcome<Refusal>> {
  if (requestId.trim() === '' || requestId.length > 100) {
    throw DomainError.invalidInput('请求编号无效，请刷新页面后重试。');
  }
  try {
    const change = async (rows: Rows): Promise<Remembered> => {
      const known = await findAnswer(context, rows, { requestId, kind });
      if (known) return known;
      const outcome = await work(rows);
      if ('refused' in outcome) throw new Undone(outcome.refused);
      await Promise.all([
        refreshClocks(context, rows),
        rows
          .insertInto('answered_request')
          .values({
            jurisdiction: context.jurisdiction,
            account_id: context.account,
            request_id: requestId,
            kind,
            result: json(outcome.done),
            at: context.clock().toISOString(),
          })
          .execute(),
      ]);
      return outcome.done;
    };
    const done = await againOnDeadlock(() => context.change(change));
    return { done };
  } catch (error) {
    if (error instanceof Undone) return { refused: error.refusal };
    throw error;
  }
}

async function findAnswer(
  context: Context,
  rows: Rows,
  { requestId, kind }: Request,
): Promise<Remembered | undefined> {
  const accountId = context.account;
  // The second statement is run once the first has the lock, and sees what was committed until then.
  const [, found] = await Promise.all([
    sql`select pg_advisory_xact_lock(hashtext(${accountId}), hashtext(${requestId}))`.execute(rows),
    rows
      .selectFrom('answered_request')
      .select(['kind', 'result'])
      .where('account_id', '=', accountId)
      .where('request_id', '=', requestId)
      .executeTakeFirst(),
  ]);
  if (!found) return undefined;
  if (found.kind !== kind || !isRemembered(found.result)) {
    throw DomainError.invalidInput('请求编号已用于其他操作，请刷新页面后重试。');
  }
  return found.result;
}

function isRemembered(result: unknown): result is Remembered {
  return (
    typeof result === 'object' &&
    result !== null &&
    Object.values(result).every((value) => value === null || typeof value === 'string')
  );
}
