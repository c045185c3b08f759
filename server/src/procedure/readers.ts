import { type Actor, type Procedure, type RecordType } from '@lixiang/schema';

type OfType = { readonly recordType: RecordType; readonly procedure: Procedure | undefined };

/**
 * Whether an organisation may read every record of a type: it is named as a reader, or it is an office that acts
 * somewhere on such records. Others read a record only as a party to it: its own unit, the authority, a named unit.
 */
export function mayReadAll(type: OfType, { offices }: { readonly offices: readonly string[] }): boolean {
  const named = type.recordType.read.filter(({ when }) => when === undefined);
  return (
    named.some((actor) => 'unit' in actor && actor.unit === 'any') ||
    [...named, ...actorsOf(type)].some((actor) => 'office' in actor && offices.includes(actor.office))
  );
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
    (procedure?.clocks ?? []).flatMap(({ owedBy }) => owedBy),
  ].flat();
}
