import {
  clockScope,
  linksFrom,
  type Pack,
  periodScope,
  procedureScope,
  recordShape,
  type RecordType,
} from '@lixiang/schema';
import { isObject } from '@lixiang/schema';
import { readPlace } from '../design/read-place.ts';
import { procedureNames } from '../logic/procedure-names.ts';
import { procedureKeyOf, typeKeyOf } from './choices.ts';
import type { Naming, NamingOf, Owner } from './part-spec.ts';

/** What the expressions of a record type and its procedure may name. */
export const recordNaming: NamingOf = (owner) => {
  const type = typeOf(owner);
  return (
    type &&
    named(owner.pack, type.key, () => ({
      scope: procedureScope(owner.pack, type),
      names: procedureNames(owner.pack, type),
    }))
  );
};

/** The same with the form of the act that the thing stands in. */
export const actNaming: NamingOf = (owner) => {
  const act = readPlace(owner.content, owner.place.slice(0, 4));
  return withInput(owner, isObject(act) ? act['input'] : undefined);
};

/** The same with the form of an act that asks this rule. */
export const ruleNaming: NamingOf = (owner) => {
  const rule = owner.place[3];
  const procedure = owner.pack.procedures.find(({ key }) => key === procedureKeyOf(owner));
  const asking = procedure?.transitions.find(
    ({ rules, input }) => input !== undefined && rules.includes(rule ?? ''),
  );
  return withInput(owner, asking?.input);
};

/** What a clock may name. */
export const clockNaming: NamingOf = (owner) => {
  const type = typeOf(owner);
  return (
    type &&
    named(owner.pack, `${type.key} clock`, () => ({
      scope: clockScope(owner.pack, type),
      names: procedureNames(owner.pack, type),
    }))
  );
};

/** What is asked of each period of a clock that comes round. */
export const periodNaming: NamingOf = (owner) => {
  const type = typeOf(owner);
  const { due } = owner.item;
  const comesRound = isObject(due) && (due['kind'] === 'yearly' || due['kind'] === 'every');
  if (!type || !comesRound) return clockNaming(owner);
  return named(owner.pack, `${type.key} period`, () => ({
    scope: periodScope(owner.pack, type),
    names: procedureNames(owner.pack, type),
  }));
};

/** The same with the candidate of a draw. */
export const candidateNaming: NamingOf = (owner) => {
  const panel = readPlace(owner.content, owner.place.slice(0, 4));
  const from = isObject(panel) ? panel['from'] : undefined;
  return withRecord(
    owner,
    'candidate',
    owner.pack.recordTypes.find(({ key }) => key === from),
  );
};

/** The same with each record at the end of the link that the thing names. */
export const linkedNaming: NamingOf = (owner) => {
  const type = typeOf(owner);
  const target = type && linksFrom(owner.pack, type).find(({ key }) => key === owner.item['link'])?.target;
  return withRecord(owner, 'it', target);
};

function typeOf(owner: Owner): RecordType | undefined {
  const key = typeKeyOf(owner);
  return owner.pack.recordTypes.find((each) => each.key === key);
}

function withInput(owner: Owner, input: unknown): Naming | undefined {
  const type = typeOf(owner);
  const form = owner.pack.forms.find(({ key }) => key === input);
  if (!form) return recordNaming(owner);
  return (
    type &&
    named(owner.pack, `${type.key} with ${form.key}`, () => ({
      scope: procedureScope(owner.pack, type, { input: form }),
      names: procedureNames(owner.pack, type, { input: form }),
    }))
  );
}

function withRecord(owner: Owner, name: string, target: RecordType | undefined): Naming | undefined {
  const type = typeOf(owner);
  const base = actNaming(owner);
  if (!type || !base || !target) return undefined;
  return {
    scope: { ...base.scope, [name]: recordShape(owner.pack, target) },
    names: procedureNames(owner.pack, type, { records: { [name]: target } }),
  };
}

const known = new WeakMap<Pack, Map<string, Naming>>();

/** Made once for a pack, since every part of a panel asks. */
function named(pack: Pack, key: string, make: () => Naming): Naming {
  const ofPack = known.get(pack) ?? new Map<string, Naming>();
  known.set(pack, ofPack);
  const naming = ofPack.get(key) ?? make();
  ofPack.set(key, naming);
  return naming;
}
