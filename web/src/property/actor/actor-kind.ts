import { Actor, identityOf, isObject, type Json, type JsonObject } from '@lixiang/schema';
import { namedIn } from '../../builder/inspector/property-spec.ts';
import { nameOf } from '../../design/place-words.ts';
import { readList } from '../../design/read-place.ts';
import type { Choice, Owner } from '../part-spec.ts';

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
export type ActorKind = (typeof ACTOR_KINDS)[number];

/** Of which kind an actor is, and whom of that kind it means. */
export type Whom = { readonly kind: ActorKind; readonly of: string };

/** Reads an actor as it is kept; nothing where it is none yet. */
export function whomOf(actor: Json | undefined): Whom | undefined {
  const parsed = Actor.safeParse(actor);
  if (!parsed.success) return undefined;
  const { data } = parsed;
  if ('office' in data) return { kind: 'office', of: data.office };
  if ('unit' in data) return { kind: data.unit, of: '' };
  if ('named' in data) return { kind: 'named', of: `${data.named.document}.${data.named.field}` };
  if ('drawn' in data) return { kind: 'drawn', of: data.drawn };
  if ('took' in data) return { kind: 'took', of: data.took };
  return { kind: 'effect' in data ? 'effect' : 'clock', of: '' };
}

/** An actor of another kind, or that means somebody else; what narrows it stays. */
export function actorOf({ kind, of }: Whom, before: JsonObject): JsonObject {
  const { when, position } = before;
  const narrowed = {
    ...(position !== undefined && POSITIONED.has(kind) && { position }),
    ...(when !== undefined && { when }),
  };
  switch (kind) {
    case 'own':
    case 'authority':
    case 'any':
      return { unit: kind, ...narrowed };
    case 'effect':
    case 'clock':
      return { [kind]: true, ...narrowed };
    case 'named': {
      const [document = '', field = ''] = of.split('.');
      return { named: { document, field }, ...narrowed };
    }
    case 'office':
    case 'drawn':
    case 'took':
      return { [kind]: of, ...narrowed };
  }
}

/** Kinds of whom only those in a position may be meant. */
export const POSITIONED: ReadonlySet<ActorKind> = new Set(['office', 'own', 'authority', 'any', 'took']);

/** Whom each kind can mean; none for those that say it all. */
export function whomChoices({ content, pack, place }: Owner): Readonly<Record<ActorKind, readonly Choice[]>> {
  const procedure = pack.procedures.find(
    ({ key, recordType }) =>
      (place[0] === 'procedures' && key === place[1]) ||
      (place[0] === 'recordTypes' && recordType === place[1]),
  );
  const ofProcedure = (part: string) =>
    procedure ? choicesIn(readList(content, ['procedures', procedure.key, part])) : [];
  const typeKey = place[0] === 'recordTypes' ? place[1] : procedure?.recordType;
  const type = pack.recordTypes.find(({ key }) => key === typeKey);
  return {
    own: [],
    authority: [],
    any: [],
    effect: [],
    clock: [],
    office: choicesIn(readList(content, ['offices'])),
    drawn: ofProcedure('panels'),
    took: ofProcedure('transitions'),
    named: (type?.documents ?? []).flatMap((document) => {
      const form = pack.forms.find(({ key }) => key === document.form);
      const units = (form?.sections ?? []).flatMap(({ fields }) => fields.filter(namesUnit));
      return units.map(({ key, label }) => ({
        key: `${document.key}.${key}`,
        label: `${document.name} / ${label}`,
      }));
    }),
  };
}

/** Fields that name a unit; tables and groups may hold such. */
function namesUnit({ kind }: { readonly kind: string }): boolean {
  return kind === 'unit';
}

function choicesIn(list: readonly Json[]): readonly Choice[] {
  return namedIn(list).flatMap(({ key, label }) =>
    typeof key === 'string' && typeof label === 'string' ? [{ key, label }] : [],
  );
}

/** Whom an actor means, by name. */
export function sayActor(actor: Json | undefined, content: Json, kinds: Readonly<Record<string, string>>) {
  const whom = whomOf(actor);
  if (!whom) return '';
  if (whom.kind !== 'office') return kinds[whom.kind] ?? '';
  const office = readList(content, ['offices']).find((each) => identityOf(each) === whom.of);
  const position = isObject(actor) ? actor['position'] : undefined;
  const held = readList(content, ['positions']).find((each) => identityOf(each) === position);
  return (nameOf(office) ?? whom.of) + (held ? (nameOf(held) ?? '') : '');
}
