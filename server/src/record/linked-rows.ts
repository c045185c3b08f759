import { type Context } from '../context/context.ts';
import { type CompiledType } from '../procedure/compile-type.ts';
import { type LinkEnd } from '../procedure/link-end.ts';
import { type LinkedRecord } from '../procedure/situation.ts';
import { type Rows } from '../storage/rows.ts';
import { selectFar } from './far-rows.ts';

type Owner = {
  readonly row: { readonly id: string; readonly unitId: string };
  readonly type: CompiledType;
  /** Links of a record that is not there yet, beside those that are stored. */
  readonly given?: readonly LinkRow[];
};
/** A record, and the links to follow from it. */
type Start = { readonly id: string; readonly unitId: string; readonly ends: readonly LinkEnd[] };
/** By record and link key: the records at the other end. */
type AtEnds = ReadonlyMap<string, Readonly<Record<string, readonly LinkedRecord[]>>>;
export type LinkRow = { readonly linkKey: string; readonly fromId: string; readonly toId: string };

/** The records at the other ends of the links that the types' expressions look along, and of the links from there. */
export async function loadLinkedRecords(
  context: Context,
  rows: Rows,
  owners: readonly Owner[],
): Promise<AtEnds> {
  const documents = new Set(owners.flatMap(({ type }) => [...type.lookedAt.ofLinked]));
  const first = await follow(context, rows, {
    documents,
    given: owners.flatMap(({ given }) => given ?? []),
    starts: owners.map(({ row, type }) => ({ ...row, ends: endsAmong(type, type.lookedAt.links) })),
  });
  const onward = startsFrom(owners, first);
  if (onward.length === 0) return first;
  const second = await follow(context, rows, { documents, given: [], starts: onward });
  const further = (linked: LinkedRecord) => ({ ...linked, links: second.get(linked.id) ?? {} });
  return new Map(
    [...first].map(([id, ends]) => [
      id,
      Object.fromEntries(Object.entries(ends).map(([key, records]) => [key, records.map(further)])),
    ]),
  );
}

function startsFrom(owners: readonly Owner[], first: AtEnds): readonly Start[] {
  const starts = new Map<string, { readonly linked: LinkedRecord; readonly keys: Set<string> }>();
  for (const { row, type } of owners) {
    for (const [key, next] of type.lookedAt.links) {
      for (const linked of next.size > 0 ? (first.get(row.id)?.[key] ?? []) : []) {
        const { keys } = starts.get(linked.id) ?? { keys: new Set<string>() };
        starts.set(linked.id, { linked, keys: new Set([...keys, ...next]) });
      }
    }
  }
  return [...starts.values()].map(({ linked, keys }) => ({
    id: linked.id,
    unitId: linked.unit.id,
    ends: endsAmong(linked.type, keys),
  }));
}

function endsAmong(type: CompiledType, keys: { has(key: string): boolean }): readonly LinkEnd[] {
  return [...type.links.values()].filter(({ key }) => keys.has(key));
}

type Following = {
  readonly starts: readonly Start[];
  readonly documents: ReadonlySet<string>;
  readonly given: readonly LinkRow[];
};

async function follow(
  context: Context,
  rows: Rows,
  { starts, documents, given }: Following,
): Promise<AtEnds> {
  const kept = await selectLinks(
    rows,
    starts.filter(({ ends }) => ends.some(isStored)).map(({ id }) => id),
  );
  const stored = [...kept, ...given];
  const computed = starts.flatMap(({ unitId, ends }) =>
    ends.filter((end) => !isStored(end)).map((end) => ({ unit: unitId, end })),
  );
  const far = await selectFar(context, rows, {
    documents,
    ids: [...new Set(stored.flatMap(({ fromId, toId }) => [fromId, toId]))],
    ofUnits: computed
      .filter(({ end }) => end.definition.over === 'sameUnit')
      .map(({ unit, end }) => ({ unit, type: end.to })),
    ofAll: [...new Set(computed.filter(({ end }) => end.definition.over === 'all').map(({ end }) => end.to))],
  });
  return new Map(
    starts.map((start) => [
      start.id,
      Object.fromEntries(start.ends.map((end) => [end.key, atEnd(end, { start, stored, far })])),
    ]),
  );
}

function isStored({ definition }: LinkEnd): boolean {
  return definition.over === 'link';
}

function atEnd(
  end: LinkEnd,
  {
    start: { id, unitId },
    stored,
    far,
  }: { start: Start; stored: readonly LinkRow[]; far: ReadonlyMap<string, LinkedRecord> },
): readonly LinkedRecord[] {
  if (end.definition.over !== 'link') {
    return [...far.values()].filter(
      (linked) =>
        linked.id !== id &&
        linked.type.recordType.key === end.to &&
        (end.definition.over === 'all' || linked.unit.id === unitId),
    );
  }
  return stored
    .filter((link) => link.linkKey === end.identity && (end.outgoing ? link.fromId : link.toId) === id)
    .flatMap((link) => far.get(end.outgoing ? link.toId : link.fromId) ?? []);
}

async function selectLinks(rows: Rows, ids: readonly string[]): Promise<readonly LinkRow[]> {
  if (ids.length === 0) return [];
  return await rows
    .selectFrom('record_link')
    .select(['link_key as linkKey', 'from_id as fromId', 'to_id as toId'])
    .where((where) => where.or([where('from_id', 'in', ids), where('to_id', 'in', ids)]))
    .orderBy('to_id')
    .execute();
}
