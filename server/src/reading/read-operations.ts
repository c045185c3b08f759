import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { type Context } from '../context/context.ts';
import { perStore } from '../context/per-context.ts';

/** The SHA-256 of a question's text, by which it can be asked again without being sent. */
export function operationDigest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Longer texts are answered, and not remembered. */
const LONGEST = 20_000;
const MOST_KEPT = 2000;
/** A question that is asked all the time is written down so often, in milliseconds. */
const WRITTEN_EVERY = 60_000;

type Seen = { count: number; writtenAt: number };

const seen = perStore(() => new Map<string, Seen>());

/** Remembers that a question was asked: the next version of the pack is held against what is asked lately. */
export async function noteOperation(context: Context, text: string): Promise<void> {
  if (text.length > LONGEST) return;
  const digest = operationDigest(text);
  const name = `${context.jurisdiction} ${digest}`;
  const known = seen(context.store);
  const now = context.clock().getTime();
  const entry = known.get(name) ?? { count: 0, writtenAt: Number.NEGATIVE_INFINITY };
  entry.count += 1;
  known.delete(name);
  known.set(name, entry);
  const [oldest] = known.keys();
  if (known.size > MOST_KEPT * 10 && oldest !== undefined) known.delete(oldest);
  if (Math.abs(now - entry.writtenAt) < WRITTEN_EVERY) return;
  const { count } = entry;
  entry.count = 0;
  entry.writtenAt = now;
  await writeOperation(context, { digest, text, count });
}

async function writeOperation(
  context: Context,
  { digest, text, count }: { readonly digest: string; readonly text: string; readonly count: number },
): Promise<void> {
  const at = context.clock().toISOString();
  await context.change(async (rows) => {
    await sql`insert into read_operation (jurisdiction, digest, text, last_seen_at, count)
      values (${context.jurisdiction}, ${digest}, ${text}, ${at}, ${count})
      on conflict (jurisdiction, digest) do update
        set last_seen_at = excluded.last_seen_at, count = read_operation.count + excluded.count`.execute(
      rows,
    );
    await sql`delete from read_operation where digest in (
      select digest from read_operation order by last_seen_at desc offset ${MOST_KEPT})`.execute(rows);
  });
}

/** The text of a question that was asked before, by its digest. */
export async function operationText(context: Context, digest: string): Promise<string | undefined> {
  const found = await context.read((rows) =>
    rows.selectFrom('read_operation').select('text').where('digest', '=', digest).executeTakeFirst(),
  );
  return found?.text;
}
