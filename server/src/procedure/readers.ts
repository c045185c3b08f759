import { type Actor, type Clock, type Procedure, type RecordType } from '@lixiang/schema';

type OfType = { readonly recordType: RecordType; readonly procedure: Procedure | undefined };

/**
 * Whether an organisation may read every record of a type: it is named as a reader, or it is an office that acts
 * somewhere on such records. Others read a record only as a party to it: its own unit, the authority, a named unit.
 */
export function mayReadAll(type: OfType, { offices }: { readonly offices: readonly string[] }): boolean {
  const readers = readersOf(type);
  return readers === 'all' || offices.some((office) => readers.has(office));
}

type Readers = ReadonlySet<string> | 'all';

/** Asked for with every request, of every type: gone through once for each. */
const known = new WeakMap<OfType, Readers>();

function readersOf(type: OfType): Readers {
  const readers = known.get(type) ?? findReaders(type);
  known.set(type, readers);
  return readers;
}

function findReaders(type: OfType): Readers {
  const named = type.recordType.read.filter(({ when }) => when === undefined);
  if (named.some((actor) => 'unit' in actor && actor.unit === 'any')) return 'all';
  return new Set([...named, ...actorsOf(type)].flatMap((actor) => ('office' in actor ? [actor.office] : [])));
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
    effects.flatMap((effect) => (effect.kind === 'notify' ? effect.who : [])),
    (procedure?.filings ?? []).flatMap((filing) =>
      typeof filing.with === 'string' ? [] : filing.with.map((office) => ({ office })),
    ),
    tasks.flatMap(({ ask }) => ask),
    tasks.flatMap(({ recordedBy }) => recordedBy),
    (procedure?.panels ?? []).flatMap(({ by }) => by),
    (procedure?.clocks ?? []).flatMap(actorsOfClock),
  ].flat();
}

/** Who owes what a clock wants, and who is told when it is long overdue. */
export function actorsOfClock({ owedBy, escalate }: Clock): readonly Actor[] {
  return [...owedBy, ...(escalate?.to ?? [])];
}
