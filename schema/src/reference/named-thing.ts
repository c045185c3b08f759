import { type Json, type JsonObject } from '../edit/identity.ts';
import { type PackPlace } from '../edit/pack-edit.ts';
import { type Home } from './thing-home.ts';

/** Kinds of things whose names can be followed wherever they are spoken of. */
export const NAMED_FAMILIES = [
  'states',
  'phases',
  'transitions',
  'rules',
  'reviews',
  'panels',
  'filings',
  'clocks',
  'documents',
  'facts',
  'links',
  'recordTypes',
  'procedures',
] as const;
export type NamedFamily = (typeof NAMED_FAMILIES)[number];

/** A thing that gets another key. */
export type NamedThing = {
  readonly content: Json;
  readonly family: NamedFamily;
  readonly place: PackPlace;
  readonly home: Home;
  readonly before: string;
  readonly key: string;
};

/** Where a text of a configuration stands. */
export type Spot = {
  /** The properties and identities that lead there; what has no identity is `*`. */
  readonly place: PackPlace;
  /** As far down as edits can reach. */
  readonly anchor: PackPlace;
  /** The last property on the way, members of lists left out. */
  readonly property: string;
  /** The property that holds this one. */
  readonly holder: string;
  /** What has the property. */
  readonly owner: JsonObject;
  /** The record type that a part of a dashboard tells of. */
  readonly of?: Json | undefined;
};
