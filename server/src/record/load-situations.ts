import { type Values } from '@lixiang/forms';
import { type RawBuilder, sql } from 'kysely';
import { type Context } from '../context/context.ts';
import { type CompiledType } from '../procedure/compile-type.ts';
import {
  type Directory,
  type DocumentFacts,
  type LinkedRecord,
  type OrganisationFacts,
  type Situation,
} from '../procedure/situation.ts';
import { dateOfLaw } from '../shared/clock.ts';
import { type Rows } from '../storage/rows.ts';
import { gather } from './gather.ts';
import { type GatheredRow, type LinkRow } from './gathered-rows.ts';
import { placeOfCandidate } from './itinerary.ts';
import { LinkedRecords, type Reading, recordFacts, submittedOf, unitOf } from './linked-records.ts';
import { typeOf } from './packs.ts';
import { findUnknownCodes, type UnknownCodes } from './unknown-codes.ts';
import { DEEPEST } from './walk.ts';

/**
 * Everything that deciding about these records may look at, in one query however many they are. Asks for no right:
 * whoever calls has seen to that.
 */
export async function loadSituations(
  context: Context,
  rows: Rows,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Situation>> {
  return ids.length === 0 ? new Map() : (await loadFrom(context, rows, startsAt(ids, 0))).situations;
}

/** The same, without the records that an act would carry along: to look, not to act. */
export async function loadSituationsToLook(
  context: Context,
  rows: Rows,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Situation>> {
  return ids.length === 0 ? new Map() : (await loadFrom(context, rows, startsAt(ids, DEEPEST))).situations;
}

/** The situation of one record; undefined where there is none. */
export async function loadSituation(
  context: Context,
  rows: Rows,
  id: string,
): Promise<Situation | undefined> {
  return (await loadSituations(context, rows, [id])).get(id);
}

type Found = {
  readonly situations: ReadonlyMap<string, Situation>;
  readonly rows: readonly GatheredRow[];
  readonly total: number;
};

/**
 * The situations of the records that a query finds; it selects `id, type, unit_id, state`, and in `total` how many
 * there are of which these are the first.
 */
export async function loadFound(context: Context, rows: Rows, query: RawBuilder<unknown>): Promise<Found> {
  return await loadFrom(context, rows, {
    query: sql`select found.type, found.id, found.unit_id, found.state, 0, null, found.total from (${query}) found`,
    carried: 0,
  });
}

/** What surrounds a record that is not there yet; its own id, in the links given with it, is blank. */
export async function loadSurroundings(
  context: Context,
  rows: Rows,
  {
    type,
    unit,
    given,
  }: {
    readonly type: CompiledType;
    readonly unit: Situation['unit'];
    readonly given: readonly LinkRow[];
  },
): Promise<Pick<Situation, 'links' | 'directory'>> {
  const starts = sql`select ${type.recordType.key}::text, '', ${unit.id}::text, null::text, ${DEEPEST}::int,
    null::text, 0`;
  const { gathered, packs } = await gather(context, rows, { starts, given });
  const all = { ...gathered, links: [...gathered.links, ...given] };
  const linked = new LinkedRecords(all, { packs, today: dateOfLaw(context.clock()) });
  return { links: linked.around({ id: '', unit, type }), directory: directoryOf(gathered.directory) };
}

/** Records of one type of the jurisdiction, as expressions of another look into them: what a panel is drawn from. */
export async function loadCandidates(
  context: Context,
  rows: Rows,
  { panelOf, from }: { readonly panelOf: CompiledType; readonly from: string },
): Promise<readonly LinkedRecord[]> {
  const starts = sql`select ${placeOfCandidate(panelOf.recordType.key)}::text, null::text, null::text, null::text,
    null::int, ${from}::text, 0`;
  const { gathered, packs } = await gather(context, rows, { starts, given: [] });
  return new LinkedRecords(gathered, { packs, today: dateOfLaw(context.clock()) }).ofType(from);
}

/** Where to start, and how far the records there are carried already. */
type Starts = { readonly query: RawBuilder<unknown>; readonly carried: number };

function startsAt(ids: readonly string[], carried: number): Starts {
  const [one, ...others] = ids;
  // Of one record the database knows what it costs whichever it is, and keeps its plan.
  const asked = others.length === 0 ? sql`r.id = ${one}` : sql`r.id = any(${ids})`;
  const query = sql`select r.type, r.id, r.unit_id, r.state, ${carried}::int, null::text, 0
    from record r where ${asked}`;
  return { query, carried };
}

async function loadFrom(context: Context, rows: Rows, { query, carried }: Starts): Promise<Found> {
  const { gathered, packs } = await gather(context, rows, { starts: query, given: [] });
  const reading = { packs, today: dateOfLaw(context.clock()) };
  const made = {
    ...reading,
    linked: new LinkedRecords(gathered, reading),
    directory: directoryOf(gathered.directory),
    actor: actorOf(context),
    unknownCodes: await findUnknownCodes(rows, gathered.records, packs),
  };
  const rowsAt = (depth: number) => gathered.records.filter((row) => row.carried?.includes(depth));
  const situationsAt = (depth: number): ReadonlyMap<string, Situation> => {
    if (depth > DEEPEST) return new Map();
    const moved = situationsAt(depth + 1);
    return new Map(rowsAt(depth).map((row) => [row.id, situationOf(row, { ...made, moved })]));
  };
  return { situations: situationsAt(carried), rows: rowsAt(carried), total: gathered.total };
}

type Making = Reading &
  Pick<Situation, 'directory' | 'actor' | 'moved'> & {
    readonly linked: LinkedRecords;
    readonly unknownCodes: UnknownCodes;
  };

function situationOf(
  row: GatheredRow,
  { packs, today, directory, actor, moved, linked, unknownCodes }: Making,
): Situation {
  const { pack, type } = typeOf(packs, row);
  const unit = unitOf(row);
  return {
    pack,
    type,
    today,
    directory,
    actor,
    moved,
    unit,
    record: recordFacts(row),
    documents: documentsOf(type, row, unknownCodes),
    submitted: submittedOf(row, packs),
    links: linked.around({ id: row.id, unit, type }),
    events: (row.events ?? []).map(onItsDay),
    filings: (row.filings ?? []).map(onItsDay),
    points: row.points ?? [],
    opinions: (row.opinions ?? []).map(onItsDay),
    draws: (row.draws ?? []).map(onItsDay),
  };
}

function onItsDay<T extends { readonly at: string }>({
  at,
  ...rest
}: T): Omit<T, 'at'> & { readonly on: string } {
  return { ...rest, on: dateOfLaw(new Date(at)) };
}

/** Who asks, as a procedure sees them. */
export function actorOf({ actor }: Context): Situation['actor'] {
  const { accountId, organisationId, organisationName, offices, positions } = actor;
  return {
    account: accountId,
    positions,
    organisation:
      organisationId === null ? null : { id: organisationId, name: organisationName ?? '', offices },
  };
}

function directoryOf(organisations: readonly OrganisationFacts[]): Directory {
  return new Map(organisations.map((organisation) => [organisation.id, organisation]));
}

function documentsOf(
  { recordType }: CompiledType,
  row: GatheredRow,
  unknownCodes: UnknownCodes,
): Readonly<Record<string, DocumentFacts>> {
  return Object.fromEntries(
    recordType.documents.map(({ key }) => {
      const written = row.documents?.[key];
      const files = (row.files ?? []).flatMap((file) => (file.document === key ? [file.id] : []));
      const values: Values = written?.values ?? {};
      const started = (written?.revision ?? 0) > 0 || files.length > 0;
      return [key, { values, files, started, unknownCodes: unknownCodes(row.id, key) }];
    }),
  );
}
