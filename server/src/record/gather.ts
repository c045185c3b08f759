import { type Context } from '../context/context.ts';
import { type CompiledPack } from '../procedure/compile-pack.ts';
import { type Rows } from '../storage/rows.ts';
import { type Gathered, gatherRows, type Question } from './gathered-rows.ts';
import { itineraryOf } from './itinerary.ts';
import { loadAllPacks, loadPacks } from './packs.ts';

type Gathering = { readonly gathered: Gathered; readonly packs: ReadonlyMap<number, CompiledPack> };

/**
 * Reads records and everything around them that deciding may look at. Where to look follows from the packs that this
 * request knows of; when a record turns out to be pinned to one published since, it looks again.
 */
export async function gather(
  context: Context,
  rows: Rows,
  question: Omit<Question, 'places'>,
): Promise<Gathering> {
  const known = await loadAllPacks(context, rows);
  const { versions, places } = itineraryOf(context, known);
  const gathered = await gatherRows(rows, { ...question, places });
  const met = gathered.records.map(({ packVersion }) => packVersion);
  const packs = await loadPacks(context, rows, [...versions, ...met]);
  if (packs.size === versions.size) return { gathered, packs };
  const wider = itineraryOf(context, [...packs.values()]);
  return { gathered: await gatherRows(rows, { ...question, places: wider.places }), packs };
}
