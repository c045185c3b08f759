import { type Actor } from '@lixiang/schema';
import { type Asking, type OrganisationFacts } from './situation.ts';

/** Whom an actor of the pack comes to, for people to read; worded at the edge. */
export type Who =
  | { readonly kind: 'named'; readonly name: string }
  | { readonly kind: 'authority' }
  | { readonly kind: 'anyUnit' }
  | { readonly kind: 'namedUnits' }
  | { readonly kind: 'drawn'; readonly panel: string }
  | { readonly kind: 'took'; readonly transition: string }
  /** Nobody by themselves: another act carries this one with it. */
  | { readonly kind: 'carried' }
  | { readonly kind: 'clock' };

/** Whether the one who asks is one of these actors as things stand; what is unknown does not admit anyone. */
export function isAmong(actors: readonly Actor[], asking: Asking): boolean {
  return actors.some((actor) => isActor(actor, asking) && admits(actor, asking));
}

/** Whether it is certain that an actor's condition does not hold. */
export function isLeftOut({ when }: Actor, asking: Asking): boolean {
  return when !== undefined && asking.holds(when) === 'fails';
}

function admits({ when }: Actor, asking: Asking): boolean {
  return when === undefined || asking.holds(when) === 'holds';
}

function isActor(actor: Actor, asking: Asking): boolean {
  const { unit, actor: person, draws } = asking.situation;
  const { organisation } = person;
  if ('clock' in actor) return person.account === null;
  if (!organisation || 'effect' in actor) return false;
  if ('position' in actor && actor.position !== undefined && !person.positions.includes(actor.position)) {
    return false;
  }
  if ('office' in actor) return organisation.offices.includes(actor.office);
  if ('took' in actor) return lastTaker(actor.took, asking.situation) === organisation.id;
  if ('named' in actor) return namedUnits(actor.named, asking).includes(organisation.id);
  if ('drawn' in actor)
    return membersOf(draws, actor.drawn).some((member) => member.unit === organisation.id);
  switch (actor.unit) {
    case 'any':
      return true;
    case 'own':
      return organisation.id === unit.id;
    case 'authority':
      return organisation.id === unit.authority?.id;
  }
}

/** The ids of the units that a document's field names. */
export function namedUnits(
  { document, field }: { readonly document: string; readonly field: string },
  asking: Asking,
): readonly string[] {
  const value = asking.answers(document)[field];
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((id) => typeof id === 'string') : [];
}

/** The members of a panel: those of its latest draw. */
export function membersOf(draws: Asking['situation']['draws'], panel: string) {
  return draws.findLast((draw) => draw.panel === panel)?.members ?? [];
}

/** The organisation that took a transition last; null where nobody has, or the clock did. */
export function lastTaker(transition: string, { events }: Asking['situation']): string | null {
  return events.findLast((event) => event.transition === transition)?.organisation ?? null;
}

/** The organisations of the jurisdiction that hold this office. */
export function holdersOf(office: string, { situation }: Asking): readonly OrganisationFacts[] {
  return [...situation.directory.values()].filter(({ offices }) => offices.includes(office));
}

/** The organisations that an actor comes to as things stand; none where it is anybody, or the clock. */
export function organisationsOf(actor: Actor, asking: Asking): readonly string[] {
  const { unit, draws } = asking.situation;
  if ('clock' in actor || 'effect' in actor) return [];
  if ('took' in actor) return [lastTaker(actor.took, asking.situation) ?? []].flat();
  if ('office' in actor) return holdersOf(actor.office, asking).map(({ id }) => id);
  if ('named' in actor) return namedUnits(actor.named, asking);
  if ('drawn' in actor) return membersOf(draws, actor.drawn).map((member) => member.unit);
  switch (actor.unit) {
    case 'any':
      return [];
    case 'own':
      return [unit.id];
    case 'authority':
      return unit.authority ? [unit.authority.id] : [];
  }
}

/** Who these actors are, by name where they have one; without those whom their condition leaves out, if any remain. */
export function whoAre(actors: readonly Actor[], asking: Asking): readonly Who[] {
  const possible = actors.filter((actor) => !isLeftOut(actor, asking));
  const found = (possible.length > 0 ? possible : actors).flatMap((actor) => whoIs(actor, asking));
  return found.length < 2 ? found : [...new Map(found.map((who) => [JSON.stringify(who), who])).values()];
}

function whoIs(actor: Actor, asking: Asking): readonly Who[] {
  const { unit, type, pack, directory } = asking.situation;
  if ('clock' in actor) return [{ kind: 'clock' }];
  if ('effect' in actor) return [{ kind: 'carried' }];
  if ('took' in actor) {
    const taker = directory.get(lastTaker(actor.took, asking.situation) ?? '');
    const act = type.procedure?.transitions.find(({ key }) => key === actor.took)?.name ?? actor.took;
    return [taker ? named(taker.name) : { kind: 'took', transition: act }];
  }
  if ('office' in actor) {
    const holders = holdersOf(actor.office, asking).map(({ name }) => name);
    const office = pack.pack.offices.find(({ key }) => key === actor.office)?.name ?? actor.office;
    return (holders.length > 0 ? holders : [office]).map(named);
  }
  if ('named' in actor) {
    const names = namedUnits(actor.named, asking).flatMap((id) => directory.get(id)?.name ?? []);
    return names.length > 0 ? names.map(named) : [{ kind: 'namedUnits' }];
  }
  if ('drawn' in actor) {
    const panel = type.procedure?.panels.find(({ key }) => key === actor.drawn)?.name ?? actor.drawn;
    return [{ kind: 'drawn', panel }];
  }
  switch (actor.unit) {
    case 'any':
      return [{ kind: 'anyUnit' }];
    case 'own':
      return [named(unit.name)];
    case 'authority':
      return [unit.authority ? named(unit.authority.name) : { kind: 'authority' }];
  }
}

function named(name: string): Who {
  return { kind: 'named', name };
}
