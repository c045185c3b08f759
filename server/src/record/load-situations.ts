import { type Values } from '@lixiang/forms';
import { statesIn } from '@lixiang/schema';
import { type Context } from '../context/context.ts';
import { namedUnitIds } from '../procedure/named-units.ts';
import { type CompiledPack } from '../procedure/compile-pack.ts';
import { type CompiledType } from '../procedure/compile-type.ts';
import { type DocumentFacts, type LinkedRecord, type Situation } from '../procedure/situation.ts';
import { dateOfLaw } from '../shared/clock.ts';
import { type Rows } from '../storage/rows.ts';
import { loadEvents } from './event-facts.ts';
import { loadFilings } from './filing-facts.ts';
import { loadDirectory } from './directory-rows.ts';
import { loadLinkedRecords } from './linked-rows.ts';
import { loadPacks, typeOf } from './packs.ts';
import { loadSubmitted } from './submitted-rows.ts';
import { type SituationRow, selectSituations } from './situation-rows.ts';

/** An act carries others with it at most this far; deeper records are not loaded. */
const DEEPEST = 3;

/**
 * Everything that deciding about these records may look at, in a handful of queries however many they are. Asks for
 * no right: whoever calls has seen to that.
 */
export async function loadSituations(
  context: Context,
  rows: Rows,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Situation>> {
  return await loadTo(context, rows, { ids, depth: 0 });
}

/** The same, without the records that an act would carry along: to look, not to act. */
export async function loadSituationsToLook(
  context: Context,
  rows: Rows,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Situation>> {
  return await loadTo(context, rows, { ids, depth: DEEPEST });
}

/** The situation of one record; undefined where there is none. */
export async function loadSituation(
  context: Context,
  rows: Rows,
  id: string,
): Promise<Situation | undefined> {
  return (await loadSituations(context, rows, [id])).get(id);
}

async function loadTo(
  context: Context,
  rows: Rows,
  { ids, depth }: { readonly ids: readonly string[]; readonly depth: number },
): Promise<ReadonlyMap<string, Situation>> {
  if (ids.length === 0) return new Map();
  const found = await selectSituations(rows, ids);
  const packs = await loadPacks(
    context,
    rows,
    found.map((row) => row.packVersion),
  );
  const typed = found.map((row) => pinned(row, packs));
  const whoseType = (asks: (type: CompiledType) => boolean) =>
    typed.filter(({ type }) => asks(type)).map(({ row }) => row.id);
  const named = typed.flatMap(({ row, type }) =>
    namedUnitIds(type, (key) => row.documents?.[key]?.values ?? {}),
  );
  const [links, submitted, events, filings, directory] = await Promise.all([
    loadLinkedRecords(context, rows, typed),
    loadSubmitted(
      rows,
      whoseType(({ lookedAt }) => lookedAt.names.has('submitted')),
    ),
    loadEvents(
      rows,
      whoseType(({ asksForEvents }) => asksForEvents),
    ),
    loadFilings(
      rows,
      whoseType(({ lookedAt }) => lookedAt.names.has('filings')),
    ),
    loadDirectory(rows, [...new Set(named)]),
  ]);
  const today = dateOfLaw(context.clock());
  const moved =
    depth < DEEPEST
      ? await loadTo(context, rows, {
          ids: movedIds(typed.map(({ row, type }) => ({ row, type, links: links.get(row.id) ?? {} }))),
          depth: depth + 1,
        })
      : new Map<string, Situation>();
  return new Map(
    typed.map(({ row, pack, type }): [string, Situation] => [
      row.id,
      {
        pack,
        type,
        today,
        directory,
        moved,
        record: {
          ...row,
          createdOn: dateOfLaw(new Date(row.createdAt)),
          since: dateOfLaw(new Date(row.stateSince)),
        },
        unit: {
          id: row.unitId,
          name: row.unitName,
          attributes: row.unitAttributes,
          authority:
            row.authorityId === null
              ? null
              : { id: row.authorityId, name: row.authorityName ?? row.authorityId },
        },
        actor: actorOf(context),
        documents: documentsOf(type, row),
        submitted: submitted.get(row.id) ?? {},
        links: links.get(row.id) ?? {},
        events: events.get(row.id) ?? [],
        filings: filings.get(row.id) ?? [],
        points: row.points ?? [],
        opinions: row.opinions ?? [],
        draws: row.draws ?? [],
      },
    ]),
  );
}

function pinned(row: SituationRow, packs: ReadonlyMap<number, CompiledPack>) {
  return { row, ...typeOf(packs, row) };
}

/** The records that some act from a record's present state would move with it. */
function movedIds(
  all: readonly {
    readonly row: SituationRow;
    readonly type: CompiledType;
    readonly links: Readonly<Record<string, readonly LinkedRecord[]>>;
  }[],
): readonly string[] {
  const ids = all.flatMap(({ row, type, links }) =>
    (type.procedure?.transitions ?? [])
      .filter(({ from }) => statesIn(from, type.procedure).includes(row.state))
      .flatMap(({ effects }) => effects)
      .flatMap((effect) => (effect.kind === 'fireLinked' ? (links[effect.link] ?? []) : []))
      .map(({ id }) => id),
  );
  return [...new Set(ids)];
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

function documentsOf(
  { recordType }: CompiledType,
  row: SituationRow,
): Readonly<Record<string, DocumentFacts>> {
  return Object.fromEntries(
    recordType.documents.map(({ key }) => {
      const written = row.documents?.[key];
      const files = (row.files ?? []).flatMap((file) => (file.document === key ? [file.id] : []));
      const values: Values = written?.values ?? {};
      return [key, { values, files, started: (written?.revision ?? 0) > 0 || files.length > 0 }];
    }),
  );
}
