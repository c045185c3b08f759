import type { Context } from '../context/context.ts';
import { readable } from '../record/access.ts';
import type { Heard } from './live-feed.ts';

/** What a browser is told to ask for again: one record, or whatever it shows. */
export type Change = { readonly record: string } | { readonly all: true };

/**
 * What of the news someone may know of: of records only those that they may read now, and nothing of what is said to
 * others. The context is that of the moment, so that whoever has lost a right hears no more.
 */
export async function relevant(context: Context, news: readonly Heard[]): Promise<readonly Change[]> {
  const { accountId, organisationId } = context.actor;
  const mine = news.some(
    (heard) =>
      heard.kind === 'everything' ||
      heard.kind === 'pack' ||
      (heard.kind === 'notice' && (heard.id === accountId || heard.id === organisationId)),
  );
  if (mine) return [{ all: true }];
  const records = new Set(news.flatMap((heard) => (heard.kind === 'record' ? [heard.id] : [])));
  if (records.size === 0) return [];
  return await context.read(async (rows) => {
    const found = await rows
      .selectFrom('record')
      .select('record.id')
      .where('record.id', 'in', [...records])
      .where(await readable(context, rows))
      .execute();
    return found.map(({ id }) => ({ record: id }));
  });
}
