import { type Context } from '../context/context.ts';
import { type Blocker, blocked } from '../procedure/blocker.ts';
import { type Examination } from '../procedure/examination.ts';
import { type LinkEnd } from '../procedure/link-end.ts';
import { DomainError } from '../shared/domain-error.ts';
import { type Rows } from '../storage/rows.ts';
import { examine } from './examine.ts';
import { linkBlockers } from './link-rights.ts';
import { loadSituations } from './load-situations.ts';

/** Two records and the link between them, named from the first. */
export type LinkPlan = { readonly record: string; readonly link: string; readonly to: string };

type Ends = { readonly end: LinkEnd; readonly from: Examination; readonly far: Examination };

/** Writes a link, or answers why not; both records may be read by whoever asks. */
export async function insertLink(context: Context, rows: Rows, plan: LinkPlan): Promise<readonly Blocker[]> {
  const ends = await findEnds(context, rows, plan);
  const [fromId, toId] = directed(ends);
  const owner = ends.end.outgoing ? ends.from : ends.far;
  const blockers = [
    ...linkBlockers(ends.end, owner),
    ...(await takenBlockers(rows, ends.end, { fromId, toId })),
  ];
  if (blockers.length > 0) return blockers;
  await writeLink(context, rows, { identity: ends.end.identity, fromId, toId });
  return [];
}

/** Writes a link without asking who may: an act of a procedure does it. */
export async function writeLink(
  { jurisdiction }: Context,
  rows: Rows,
  { identity, fromId, toId }: { readonly identity: string; readonly fromId: string; readonly toId: string },
): Promise<void> {
  await rows
    .insertInto('record_link')
    .values({ jurisdiction, link_key: identity, from_id: fromId, to_id: toId })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Takes a link away, or answers why not. */
export async function deleteLink(context: Context, rows: Rows, plan: LinkPlan): Promise<readonly Blocker[]> {
  const ends = await findEnds(context, rows, plan);
  const blockers = [
    ...linkBlockers(ends.end, ends.end.outgoing ? ends.from : ends.far),
    ...keptBlockers(ends.end),
  ];
  if (blockers.length > 0) return blockers;
  const [fromId, toId] = directed(ends);
  await rows
    .deleteFrom('record_link')
    .where('link_key', '=', ends.end.identity)
    .where('from_id', '=', fromId)
    .where('to_id', '=', toId)
    .execute();
  return [];
}

async function findEnds(context: Context, rows: Rows, { record, link, to }: LinkPlan): Promise<Ends> {
  const situations = await loadSituations(context, rows, [record, to]);
  const from = situations.get(record);
  const far = situations.get(to);
  if (!from || !far) throw DomainError.notFound();
  const end = from.type.links.get(link);
  if (!end || end.to !== far.type.recordType.key || record === to) {
    throw DomainError.invalidInput('不能这样关联这两项。');
  }
  return { end, from: examine(from), far: examine(far) };
}

function directed({ end, from, far }: Ends): readonly [string, string] {
  const [here, there] = [from.situation.record.id, far.situation.record.id];
  return end.outgoing ? [here, there] : [there, here];
}

/** One end that may have one link only has none yet, or this one. */
export async function takenBlockers(
  rows: Rows,
  { definition, identity }: LinkEnd,
  { fromId, toId }: { readonly fromId: string; readonly toId: string },
): Promise<readonly Blocker[]> {
  const { key, label, many, inverse } = definition;
  const links = rows.selectFrom('record_link').select('to_id').where('link_key', '=', identity).limit(1);
  const another = many
    ? undefined
    : await links.where('from_id', '=', fromId).where('to_id', '<>', toId).executeTakeFirst();
  if (another) return [blocked({ code: 'linkTaken', key, name: label }, { basis: [] })];
  if (!inverse || inverse.many) return [];
  const other = await links.where('to_id', '=', toId).where('from_id', '<>', fromId).executeTakeFirst();
  return other ? [blocked({ code: 'linkTaken', key: inverse.key, name: inverse.label }, { basis: [] })] : [];
}

/** What a record was made for is not taken from it. */
function keptBlockers({ definition: { key, label, required } }: LinkEnd): readonly Blocker[] {
  return required ? [blocked({ code: 'linkKept', key, name: label }, { basis: [] })] : [];
}
