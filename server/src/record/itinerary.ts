import { statesIn } from '@lixiang/schema';
import { type Context } from '../context/context.ts';
import { perStore } from '../context/per-context.ts';
import { type CompiledPack } from '../procedure/compile-pack.ts';
import { type CompiledType } from '../procedure/compile-type.ts';
import { type LinkEnd } from '../procedure/link-end.ts';
import { namingFields } from '../procedure/named-units.ts';

/** How records are gone to from a place. */
type Way = {
  /** Where it leads: what a record there is looked at as. */
  readonly place: string;
  readonly over: LinkEnd['definition']['over'];
  readonly identity: string;
  readonly outgoing: boolean;
  /** The record type there. */
  readonly type: string;
  /** The states from which an act may carry the records there along; null for what is only looked along. */
  readonly carriedFrom: readonly string[] | null;
};

/** What a record is looked at as: itself, by the name of its type, or from another at the end of a link. */
type Place = {
  readonly ways: readonly Way[];
  /** What of a record there is read: documents by key, and `clocks`. */
  readonly reads: readonly string[];
  /** For records themselves: the fields that may name units, and what deciding about them asks for. */
  readonly naming: readonly { readonly document: string; readonly field: string }[];
  readonly events: boolean;
  readonly filings: boolean;
  readonly submitted: boolean;
  /** Whether it is a type without a procedure, of which what is written counts. */
  readonly written: boolean;
};

/** Where deciding about records may have to look, whichever of these packs they are pinned to. */
export type Itinerary = {
  readonly versions: ReadonlySet<number>;
  /** By name: the places, as the database is told of them. */
  readonly places: string;
};

/** The place of a record at the end of a link that a type looks along. */
function placeAlong(type: string, link: string): string {
  return `${type} ${link}`;
}

/** The place of a record that may be drawn into a panel of a type. */
export function placeOfCandidate(type: string): string {
  return `${type} *`;
}

/** The itinerary of a jurisdiction's packs; worked out when there is another pack than the last time. */
export function itineraryOf({ store, jurisdiction }: Context, packs: readonly CompiledPack[]): Itinerary {
  const kept = itineraries(store);
  const known = kept.get(jurisdiction);
  if (
    known &&
    known.versions.size === packs.length &&
    packs.every(({ version }) => known.versions.has(version))
  )
    return known;
  const made = {
    versions: new Set(packs.map(({ version }) => version)),
    places: JSON.stringify(placesOf(packs.flatMap(({ types }) => types)), leaveOutNothing),
  };
  kept.set(jurisdiction, made);
  return made;
}

/** It goes with every question: what is not there says the same as what is nothing. Which way a link goes is said. */
function leaveOutNothing(key: string, value: unknown): unknown {
  const isNothing = value === null || value === false || (Array.isArray(value) && value.length === 0);
  return isNothing && key !== 'outgoing' ? undefined : value;
}

const itineraries = perStore(() => new Map<string, Itinerary>());

/** Of several versions of a type, whatever one of them asks for. */
function placesOf(types: readonly CompiledType[]): Readonly<Record<string, Place>> {
  const places = new Map<string, Place>();
  for (const type of types) {
    for (const [name, place] of placesOfType(type, types)) {
      places.set(name, both(places.get(name) ?? NOTHING, place));
    }
  }
  return Object.fromEntries(places);
}

const NOTHING: Place = {
  ways: [],
  reads: [],
  naming: [],
  events: false,
  filings: false,
  submitted: false,
  written: false,
};

function both(one: Place, other: Place): Place {
  return {
    ways: distinct([...one.ways, ...other.ways]),
    reads: distinct([...one.reads, ...other.reads]),
    naming: distinct([...one.naming, ...other.naming]),
    events: one.events || other.events,
    filings: one.filings || other.filings,
    submitted: one.submitted || other.submitted,
    written: one.written || other.written,
  };
}

function distinct<T>(values: readonly T[]): readonly T[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}

function placesOfType(
  type: CompiledType,
  all: readonly CompiledType[],
): readonly (readonly [string, Place])[] {
  const { recordType, lookedAt, procedure } = type;
  const { key } = recordType;
  const reads = [...lookedAt.ofLinked];
  const afar = { ...NOTHING, reads };
  const along = [...lookedAt.links].flatMap(([link, next]) => {
    const end = type.links.get(link);
    return end ? [{ end, next }] : [];
  });
  return [
    [
      key,
      {
        ...NOTHING,
        ways: [...along.map(({ end }) => wayAlong(end, placeAlong(key, end.key))), ...carryingWays(type)],
        naming: namingFields(type),
        events: type.asksForEvents,
        filings: lookedAt.names.has('filings'),
        submitted: lookedAt.names.has('submitted'),
        written: procedure === undefined,
      },
    ],
    ...along.map(({ end, next }): readonly [string, Place] => [
      placeAlong(key, end.key),
      { ...afar, ways: waysFrom(all, end.to, next).map((onward) => wayAlong(onward, placeBeyond(key))) },
    ]),
    [placeBeyond(key), afar],
    [placeOfCandidate(key), afar],
  ];
}

/** The place of a record two links away. */
function placeBeyond(type: string): string {
  return `${type} * *`;
}

/** The links of a type that are looked along from elsewhere, as every version of it knows them. */
function waysFrom(all: readonly CompiledType[], key: string, links: ReadonlySet<string>): readonly LinkEnd[] {
  return all
    .filter(({ recordType }) => links.size > 0 && recordType.key === key)
    .flatMap((type) => [...type.links.values()].filter((end) => links.has(end.key)));
}

function wayAlong({ definition, identity, outgoing, to }: LinkEnd, place: string): Way {
  return { place, over: definition.over, identity, outgoing, type: to, carriedFrom: null };
}

function carryingWays({ procedure, links }: CompiledType): readonly Way[] {
  return (procedure?.transitions ?? []).flatMap(({ from, effects }) =>
    effects.flatMap((effect) => {
      const end = effect.kind === 'fireLinked' ? links.get(effect.link) : undefined;
      return end ? [{ ...wayAlong(end, end.to), carriedFrom: statesIn(from, procedure) }] : [];
    }),
  );
}
