import type { JsonObject, ScopeType } from '@lixiang/schema';
import { BASIS_SPECS } from '../builder/inspector/owner-specs.ts';
import type { PropertySpec } from '../builder/inspector/property-spec.ts';
import { inspectorWords, type PropertyWords } from '../wording/property.ts';
import type { NamingOf, Owner, PartSpec, ThingSpec } from './part-spec.ts';
import { textOf } from './text-of.ts';
import { worded } from './worded.ts';

type Words = Readonly<Record<string, PropertyWords>>;
type More = { readonly shown?: (item: JsonObject) => boolean };

/** The parts of things of one kind, in the words that their properties have there. */
export type PartKinds = {
  readonly answers: (...specs: readonly PropertySpec[]) => PartSpec;
  readonly condition: (
    property: string,
    naming: NamingOf,
    more?: More & { readonly blank?: string },
  ) => PartSpec;
  readonly value: (
    property: string,
    naming: NamingOf,
    more: More & {
      readonly expects: ScopeType | 'any' | ((owner: Owner) => ScopeType | 'any');
      readonly blank?: string;
      readonly sayKey?: (owner: Owner, key: string) => string;
    },
  ) => PartSpec;
  readonly actors: (property: string, naming: NamingOf, needed?: 'needed') => PartSpec;
  readonly list: (property: string, thing: ThingSpec, needed?: 'needed') => PartSpec;
  readonly object: (property: string, thing: ThingSpec, fresh?: (owner: Owner) => JsonObject) => PartSpec;
};

/** Parts that are called by these words. */
export function partsOf(words: Words): PartKinds {
  const said = (property: string, { shown }: More = {}) => ({
    property,
    words: words[property] ?? { name: property, help: property },
    ...(shown && { shown }),
  });
  return {
    answers: (...specs) => ({ kind: 'answers', specs: worded(words, specs) }),
    condition: (property, naming, more = {}) => ({
      kind: 'expression',
      ...said(property, more),
      naming,
      expects: () => ({ kind: 'bool' }),
      ...(more.blank !== undefined && { blank: more.blank }),
    }),
    value: (property, naming, { expects, blank, sayKey, ...more }) => ({
      kind: 'expression',
      ...said(property, more),
      naming,
      expects: typeof expects === 'function' ? expects : () => expects,
      asValue: true,
      ...(blank !== undefined && { blank }),
      ...(sayKey && { sayKey }),
    }),
    actors: (property, naming, needed) => ({
      kind: 'actors',
      ...said(property),
      naming,
      ...(needed && { needed: true }),
    }),
    list: (property, thing, needed) => ({
      kind: 'list',
      ...said(property),
      thing,
      ...(needed && { needed: true }),
    }),
    object: (property, thing, fresh) => ({
      kind: 'object',
      ...said(property),
      thing,
      ...(fresh && { fresh }),
    }),
  };
}

/** What a thing rests on, behind its title. */
export const BASIS_PART: PartSpec = { kind: 'answers', specs: BASIS_SPECS, folded: inspectorWords.basis };

/** What `basis` and its like are where nothing is said. */
export const NO_BASIS = { basis: [], ref: [] } as const;

/** What a thing is called in lists, by a property that holds its name. */
export function titleBy(property: string): ThingSpec['title'] {
  return (item) => {
    const title = item[property];
    return typeof title === 'string' && title !== '' ? title : textOf(item['key']);
  };
}
