import { isStruct, type Struct } from '../expression/read-value.ts';
import { type Pack } from '../model/pack.ts';

/** Something in a pack that rests on articles or meets requirements. */
export type Provision = {
  /** The list that it stands in: `transitions`, `rules`, `documents`, `clocks` … */
  readonly kind: string;
  /** What people call it: its name, label, title or message. */
  readonly name: string;
  /** The name of what it belongs to: a procedure, a record type, a form; empty at the top of the pack. */
  readonly within: string;
  readonly path: readonly string[];
  readonly basis: readonly string[];
  readonly refs: readonly string[];
};

type Place = Pick<Provision, 'kind' | 'within' | 'path'>;

/** Everything in a pack that rests on articles or meets requirements, in the order of the pack. */
export function provisionsOf(pack: Pack): readonly Provision[] {
  return Object.entries(pack).flatMap(([key, member]) =>
    SAID_OF_THE_LAW.has(key) ? [] : provisions(member, { kind: key, within: '', path: [key] }),
  );
}

/** These speak of the regulation itself, not of what the system does about it. */
const SAID_OF_THE_LAW = new Set(['regulation', 'requirements', 'informing']);

/** `basis` and `ref` mean the same wherever they stand, so they are looked for everywhere. */
function provisions(value: unknown, place: Place): readonly Provision[] {
  if (Array.isArray(value)) {
    return value.flatMap((item, at) => provisions(item, { ...place, path: [...place.path, String(at)] }));
  }
  if (!isStruct(value)) return [];
  const name = nameOf(value);
  const own = strings(value['basis']);
  const refs = strings(value['ref']);
  const inside = { within: name === '' ? place.within : name };
  return [
    ...(own.length + refs.length > 0 ? [{ ...place, name, basis: own, refs }] : []),
    ...Object.entries(value).flatMap(([key, member]) =>
      provisions(member, { ...inside, kind: key, path: [...place.path, key] }),
    ),
  ];
}

function nameOf(value: Struct): string {
  for (const key of ['name', 'label', 'title', 'message']) {
    const name = value[key];
    if (typeof name === 'string') return name;
  }
  return '';
}

function strings(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}
