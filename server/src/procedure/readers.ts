import { type Actor, type Clock, type Effect, type Procedure, type RecordType } from '@lixiang/schema';

type OfType = { readonly recordType: RecordType; readonly procedure: Procedure | undefined };
type Viewer = {
  readonly organisation: { readonly offices: readonly string[] };
  readonly positions: readonly string[];
};

/** Which records of a type somebody reads: every one, or those on which they are one of these actors. */
export type Reading = 'everything' | readonly Actor[];

/**
 * What somebody may read of a type, beside the records that they are a party to: its own unit, the authority, a named
 * unit. Everything, where they are named as a reader without more, or their office acts somewhere on such records,
 * but for acts under the very condition on which the office is named as a reader.
 */
export function readingOf(type: OfType, { organisation: { offices }, positions }: Viewer): Reading {
  const { acting, named } = readersOf(type);
  if (offices.some((office) => acting.has(office))) return 'everything';
  const mine = named.filter((actor) => {
    if ('position' in actor && actor.position !== undefined && !positions.includes(actor.position)) {
      return false;
    }
    return !('office' in actor) || offices.includes(actor.office);
  });
  return mine.some(isWholly) ? 'everything' : mine;
}

/** Nothing but being that actor has to be asked of a record. */
function isWholly(actor: Actor): boolean {
  return actor.when === undefined && ('office' in actor || 'unit' in actor);
}

type OfficeActor = Extract<Actor, { readonly office: string }>;
type Readers = { readonly acting: ReadonlySet<string>; readonly named: readonly Actor[] };

/** Asked for with every request, of every type: gone through once for each. */
const known = new WeakMap<OfType, Readers>();

function readersOf(type: OfType): Readers {
  const readers = known.get(type) ?? findReaders(type);
  known.set(type, readers);
  return readers;
}

function findReaders(type: OfType): Readers {
  const acting = actorsOf(type);
  const read = type.recordType.read.filter(hasToBeAsked);
  return {
    acting: new Set(
      acting.flatMap((actor) => ('office' in actor && !isRepeated(actor, read) ? [actor.office] : [])),
    ),
    named: [
      ...read,
      // An expert who is asked has to read what about; the others who act are offices, or parties.
      ...acting.flatMap((actor) => ('drawn' in actor ? [{ drawn: actor.drawn }] : [])),
    ],
  };
}

/** An office that acts on no other records than on those that it is named as a reader of reads no others. */
function isRepeated({ office, when }: OfficeActor, read: readonly Actor[]): boolean {
  return (
    when !== undefined &&
    read.some(
      (actor) =>
        'office' in actor && actor.office === office && actor.when === when && actor.position === undefined,
    )
  );
}

/** Of parties it is kept on which records they are some; whatever else somebody reads is asked of the record. */
function hasToBeAsked(actor: Actor): boolean {
  if ('clock' in actor || 'effect' in actor) return false;
  if ('unit' in actor) return actor.unit === 'any';
  return !('named' in actor) || actor.when !== undefined;
}

/** Everyone who may do something on a record of the type, or is told or sent something of it. */
export function actorsOf({ recordType, procedure }: OfType): readonly Actor[] {
  const transitions = procedure?.transitions ?? [];
  const effects = transitions.flatMap((transition) => transition.effects);
  const tasks = (procedure?.reviews ?? []).flatMap((review) => review.tasks);
  return [
    recordType.documents.flatMap(({ filledBy }) => filledBy),
    recordType.links.flatMap(({ setBy }) => setBy),
    transitions.flatMap(({ by }) => by),
    effects.flatMap((effect) => (effect.kind === 'notify' ? toldBy(effect) : [])),
    (procedure?.filings ?? []).flatMap((filing) =>
      typeof filing.with === 'string' ? [] : filing.with.map((office) => ({ office })),
    ),
    tasks.flatMap(({ ask }) => ask),
    tasks.flatMap(({ recordedBy }) => recordedBy),
    (procedure?.panels ?? []).flatMap(({ by }) => by),
    (procedure?.clocks ?? []).flatMap(actorsOfClock),
  ].flat();
}

/** What holds of an effect holds of everyone that it tells. */
function toldBy({ who, when }: Extract<Effect, { readonly kind: 'notify' }>): readonly Actor[] {
  if (when === undefined) return who;
  return who.map((actor) => (actor.when === undefined ? { ...actor, when } : actor));
}

/** Who owes what a clock wants, and who is told when it is long overdue. */
export function actorsOfClock({ owedBy, escalate }: Clock): readonly Actor[] {
  return [...owedBy, ...(escalate?.to ?? [])];
}
