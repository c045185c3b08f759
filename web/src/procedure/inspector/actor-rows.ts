import { Actor, isList, type Json, type JsonObject } from '@lixiang/schema';

/** Who may act, one a line, as our own forms ask for it. */
export type ActorRow = Readonly<Record<string, string>> & { readonly id: string };

/** The kinds of people who may act. */
export const ACTOR_KINDS = [
  'office',
  'own',
  'authority',
  'any',
  'named',
  'drawn',
  'took',
  'effect',
  'clock',
] as const;
type ActorKind = (typeof ACTOR_KINDS)[number];

/** Actors as they are kept, as lines of a table. */
export function rowsOfActors(actors: Json | undefined): readonly ActorRow[] {
  if (!isList(actors)) return [];
  return actors.flatMap((actor, at) => {
    const parsed = Actor.safeParse(actor);
    return parsed.success ? [rowOf(parsed.data, `a${at}`)] : [];
  });
}

function rowOf(actor: Actor, id: string): ActorRow {
  const common = {
    id,
    ...('position' in actor && actor.position !== undefined && { position: actor.position }),
    ...(actor.when !== undefined && { when: actor.when }),
  };
  if ('office' in actor) return { ...common, who: 'office', of: actor.office };
  if ('unit' in actor) return { ...common, who: actor.unit };
  if ('named' in actor)
    return { ...common, who: 'named', of: `${actor.named.document}.${actor.named.field}` };
  if ('drawn' in actor) return { ...common, who: 'drawn', of: actor.drawn };
  if ('took' in actor) return { ...common, who: 'took', of: actor.took };
  return { ...common, who: 'effect' in actor ? 'effect' : 'clock' };
}

/** Lines of the table as they are kept; one that does not yet say whom is left out. */
export function actorsOfRows(rows: unknown): readonly JsonObject[] {
  if (!Array.isArray(rows)) return [];
  return rows.flatMap((row: unknown) => {
    const actor = actorOf(row);
    return actor ? [actor] : [];
  });
}

function actorOf(row: unknown): JsonObject | undefined {
  const said = textsOf(row);
  const kind = ACTOR_KINDS.find((each) => each === said.get('who'));
  if (kind === undefined) return undefined;
  const whom = whomOf(kind, said.get('of') ?? '');
  const position = said.get('position');
  const when = said.get('when');
  return (
    whom && { ...whom, ...(position !== undefined && { position }), ...(when !== undefined && { when }) }
  );
}

function whomOf(kind: ActorKind, of: string): JsonObject | undefined {
  switch (kind) {
    case 'own':
    case 'authority':
    case 'any':
      return { unit: kind };
    case 'effect':
    case 'clock':
      return { [kind]: true };
    case 'named': {
      const [document = '', field = ''] = of.split('.');
      return field === '' ? undefined : { named: { document, field } };
    }
    case 'office':
    case 'drawn':
    case 'took':
      return of === '' ? undefined : { [kind]: of };
  }
}

function textsOf(row: unknown): ReadonlyMap<string, string> {
  const entries = typeof row === 'object' && row !== null ? Object.entries(row) : [];
  return new Map(
    entries.flatMap(([name, value]: [string, unknown]) =>
      typeof value === 'string' && value.trim() !== '' ? [[name, value.trim()]] : [],
    ),
  );
}
