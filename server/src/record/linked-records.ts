import { type Selectable } from 'kysely';
import { type Values } from '@lixiang/forms';
import { type CompiledPack } from '../procedure/compile-pack.ts';
import { type CompiledType } from '../procedure/compile-type.ts';
import { unitValues } from '../procedure/document-state.ts';
import { type LinkEnd } from '../procedure/link-end.ts';
import { type LinkedRecord, type RecordFacts, type UnitFacts } from '../procedure/situation.ts';
import { dateOfLaw } from '../shared/clock.ts';
import { type Tables } from '../storage/rows.ts';
import { carryHandedIn } from './form-path.ts';
import { type Gathered, type GatheredRow, type LinkRow } from './gathered-rows.ts';
import { typeOf } from './packs.ts';
import { clockValuesOf } from './stored-clocks.ts';

/** Where links are followed from: a record, which need not be there yet. */
export type Start = {
  readonly id: string;
  readonly unit: { readonly id: string };
  readonly type: CompiledType;
};

/** What is needed to tell what a row means. */
export type Reading = {
  readonly packs: ReadonlyMap<number, CompiledPack>;
  readonly today: string;
};

/** The records that were gathered, as expressions look into them from elsewhere, and along their links. */
export class LinkedRecords {
  readonly #reading: Reading;
  readonly #rows: ReadonlyMap<string, GatheredRow>;
  readonly #byType: ReadonlyMap<string, readonly GatheredRow[]>;
  readonly #from: ReadonlyMap<string, readonly LinkRow[]>;
  readonly #to: ReadonlyMap<string, readonly LinkRow[]>;
  readonly #made = new Map<string, LinkedRecord>();

  constructor({ records, links }: Pick<Gathered, 'records' | 'links'>, reading: Reading) {
    this.#reading = reading;
    this.#rows = new Map(records.map((row) => [row.id, row]));
    this.#byType = Map.groupBy(records, ({ type }) => type);
    this.#from = Map.groupBy(links, ({ fromId }) => fromId);
    this.#to = Map.groupBy(links, ({ toId }) => toId);
  }

  /** By link that the type's expressions look along: the records there, with those that are looked at from there. */
  around(start: Start): LinkedRecord['links'] {
    const { type } = start;
    return Object.fromEntries(
      [...type.lookedAt.links].flatMap(([key, next]) => {
        const end = type.links.get(key);
        if (!end) return [];
        return [[key, this.#at(end, start).map((linked) => this.#onward(linked, next))]];
      }),
    );
  }

  /** All records of a type. */
  ofType(type: string): readonly LinkedRecord[] {
    return (this.#byType.get(type) ?? []).map((row) => this.#linked(row));
  }

  #onward(linked: LinkedRecord, next: ReadonlySet<string>): LinkedRecord {
    if (next.size === 0) return linked;
    const ends = [...linked.type.links.values()].filter(({ key }) => next.has(key));
    return { ...linked, links: Object.fromEntries(ends.map((end) => [end.key, this.#at(end, linked)])) };
  }

  #at(end: LinkEnd, { id, unit }: Omit<Start, 'type'>): readonly LinkedRecord[] {
    const { identity, outgoing, definition } = end;
    if (definition.over !== 'link') {
      return (this.#byType.get(end.to) ?? [])
        .filter((row) => row.id !== id && (definition.over === 'all' || row.unitId === unit.id))
        .map((row) => this.#linked(row));
    }
    return ((outgoing ? this.#from : this.#to).get(id) ?? [])
      .filter(({ linkKey }) => linkKey === identity)
      .flatMap(({ fromId, toId }) => this.#rows.get(outgoing ? toId : fromId) ?? [])
      .map((row) => this.#linked(row));
  }

  #linked(row: GatheredRow): LinkedRecord {
    const known = this.#made.get(row.id);
    if (known) return known;
    const { packs, today } = this.#reading;
    const { pack, type } = typeOf(packs, row);
    const unit = unitOf(row);
    const linked = {
      ...recordFacts(row),
      type,
      pack,
      unit,
      documents: type.procedure ? submittedOf(row, packs) : written(row, { type, pack, unit, today }),
      clocks: row.clocks ? clocksOf(type, row.clocks, today) : {},
      links: {},
    };
    this.#made.set(row.id, linked);
    return linked;
  }
}

/** What was handed in last of each document of a record, as the version that the record is pinned to asks for it. */
export function submittedOf(row: GatheredRow, packs: Reading['packs']): Readonly<Record<string, Values>> {
  const { type, packVersion: to, submitted } = row;
  return Object.fromEntries(
    Object.entries(submitted ?? {}).map(([document, { values, version: from }]) => [
      document,
      from === to ? values : carryHandedIn([...packs.values()], { type, document, values, from, to }).values,
    ]),
  );
}

/** What a record says of itself. */
export function recordFacts(row: GatheredRow): RecordFacts {
  const { id, state, number, title, version, facts } = row;
  const [createdOn, since] = [dateOfLaw(new Date(row.createdAt)), dateOfLaw(new Date(row.stateSince))];
  return { id, state, number, title, version, facts, createdOn, since };
}

/** The unit that a record belongs to. */
export function unitOf({
  unitId,
  unitName,
  unitCode,
  unitAttributes,
  authorityId,
  authorityName,
}: GatheredRow): UnitFacts {
  const authority = authorityId === null ? null : { id: authorityId, name: authorityName ?? authorityId };
  return { id: unitId, name: unitName, creditCode: unitCode, attributes: unitAttributes, authority };
}

/** Records without a procedure hand nothing in: what is written is what counts. */
function written(
  row: GatheredRow,
  { type, pack, unit, today }: Pick<LinkedRecord, 'type' | 'pack' | 'unit'> & { readonly today: string },
): LinkedRecord['documents'] {
  const circumstances = { today, parameters: pack.parameters, unit: unitValues(unit) };
  return Object.fromEntries(
    type.recordType.documents.flatMap(({ key, form }) => {
      const found = row.written?.[key];
      const compiled = form === undefined ? undefined : pack.form(form);
      return found && compiled ? [[key, compiled.evaluate(found, circumstances).values]] : [];
    }),
  );
}

function clocksOf(
  { procedure }: CompiledType,
  rows: readonly Selectable<Tables['clock']>[],
  today: string,
): LinkedRecord['clocks'] {
  return Object.fromEntries(
    (procedure?.clocks ?? []).map((clock) => [
      clock.key,
      clockValuesOf(
        clock,
        rows.filter(({ key }) => key === clock.key),
        today,
      ),
    ]),
  );
}
