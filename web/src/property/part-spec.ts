import type { ReactNode } from 'react';
import type { Json, JsonObject, Pack, Scope, ScopeType } from '@lixiang/schema';
import type { PropertyContext, PropertySpec } from '../builder/inspector/property-spec.ts';
import type { Names } from '../form/why/names.ts';
import type { PropertyWords } from '../wording/property.ts';

/** What the parts of a thing are drawn from: the design, the thing, and the pack as far as it can be read already. */
export type Owner = PropertyContext & { readonly pack: Pack };

/** What an expression may name, and what that is called; undefined where what it stands on is not there yet. */
export type Naming = { readonly scope: Scope; readonly names: Names };
export type NamingOf = (owner: Owner) => Naming | undefined;

/** A property that the model declares. */
export type Said = {
  readonly property: string;
  readonly words: PropertyWords;
  /** Asked for only while this holds of the thing. */
  readonly shown?: (item: JsonObject) => boolean;
};

/** An option of a list to choose from. */
export type Choice = { readonly key: string; readonly label: string };
export type ChoicesOf = (owner: Owner) => readonly Choice[];

/** One part of a panel of properties, by how it is asked for. */
export type PartSpec =
  /** Plain answers, asked for as fields of our own forms; `folded` ones stand behind their title. */
  | { readonly kind: 'answers'; readonly specs: readonly PropertySpec[]; readonly folded?: string }
  /** An expression: a condition as sentences, any other as something to choose; `blank` is kept for nothing. */
  | (Said & {
      readonly kind: 'expression';
      readonly naming: NamingOf;
      readonly expects: (owner: Owner) => ScopeType | 'any';
      readonly blank?: Json;
      /** Whether it holds is a value like others, and no condition. */
      readonly asValue?: true;
      /** What the keys of a closed list are called. */
      readonly sayKey?: (owner: Owner, key: string) => string;
    })
  | (Said & { readonly kind: 'actors'; readonly naming: NamingOf; readonly needed?: true })
  | (Said & { readonly kind: 'actor'; readonly naming: NamingOf })
  /** Keys in an order that matters. */
  | (Said & { readonly kind: 'chosen'; readonly choices: ChoicesOf })
  /** Expressions by what they fill in. */
  | (Said & {
      readonly kind: 'map';
      readonly choices: ChoicesOf;
      readonly naming: NamingOf;
    })
  /** Things inside; of what is `needed` the last stays. */
  | (Said & { readonly kind: 'list'; readonly thing: ThingSpec; readonly needed?: true })
  /** An object inside; with `fresh` it may be there or not. */
  | (Said & {
      readonly kind: 'object';
      readonly thing: ThingSpec;
      readonly fresh?: (owner: Owner) => JsonObject;
    });

/** What distinguishes the kinds of a thing, and what each has beside what all have. */
export type Cases = {
  readonly by: string;
  readonly words: PropertyWords;
  readonly of: Readonly<Record<string, Case>>;
  /** Kinds of what has been made stay as they are. */
  readonly fixed?: true;
};
export type Case = {
  readonly label: string;
  readonly parts: readonly PartSpec[];
  readonly fresh: (owner: Owner) => JsonObject;
  /** What its own properties are where nothing is said. */
  readonly fallbacks?: JsonObject;
};

/** A kind of thing that a pack is made of, as it is designed. */
export type ThingSpec = {
  /** What one is called: 规则. */
  readonly noun: string;
  readonly parts: readonly PartSpec[];
  readonly cases?: Cases;
  /** What each property is where nothing is said. */
  readonly fallbacks: JsonObject;
  /** How one is told from others in a list; `content` is the whole design. */
  readonly title: (item: JsonObject, owner: Owner) => string;
  /** A new one, but for its key. */
  readonly fresh: (name: string, owner: Owner) => JsonObject;
  /** What a new one is asked for; its key follows from the answer. Things without it have no key. */
  readonly asks?: string;
};

/** Draws the panel of a thing inside another. */
export type DrawPanel = (place: readonly string[], spec: ThingSpec) => ReactNode;
