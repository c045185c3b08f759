import { type Pack } from '../model/pack.ts';
import { type RecordType } from '../model/record-type.ts';
import { fenOfWan } from '../expression/wan.ts';
import { fieldOf } from '../expression/scope-type.ts';
import { type Scope, type ScopeType } from '../expression/types.ts';
import { linksFrom } from '../scope/links-from.ts';
import { procedureScope } from '../scope/procedure-scope.ts';
import { parameterValues } from '../scope/parameter-values.ts';
import { type Comparison, type Literal, type Operand, type Outline } from './outline.ts';
import { outlineOf } from './outline-of.ts';

/**
 * Something that is kept of a record, of its unit, or of the one record that a link leads to: what decides who may
 * read has to be asked of every record of a list at once.
 */
export type ReaderPlace = { readonly json: ReaderKind } & (
  | { readonly of: 'unit'; readonly key: string }
  | { readonly of: 'phase' }
  | { readonly of: 'state'; readonly link?: string }
  | { readonly of: 'facts'; readonly key: string; readonly link?: string }
  | {
      readonly of: 'submitted';
      readonly document: string;
      readonly key: string;
      readonly link?: string;
    }
);

/** What is to be found there, as JSON; anything else is unknown. */
export type ReaderKind = 'string' | 'number' | 'boolean' | 'array';

/** A value that is written out, or a parameter's; null where that is not set. */
export type ReaderValue = Literal | null;

/** A condition on who may read records: sentences about what is kept of them, and nothing else. */
export type ReaderCondition =
  | { readonly kind: 'all' | 'any'; readonly parts: readonly ReaderCondition[] }
  | { readonly kind: 'not'; readonly part: ReaderCondition }
  | { readonly kind: 'answered' | 'yes'; readonly place: ReaderPlace }
  | {
      readonly kind: 'compare';
      readonly comparison: Comparison;
      readonly place: ReaderPlace;
      readonly value: ReaderValue;
    }
  | { readonly kind: 'among'; readonly place: ReaderPlace; readonly values: readonly Literal[] | null }
  | { readonly kind: 'holds'; readonly place: ReaderPlace; readonly value: ReaderValue }
  | { readonly kind: 'known'; readonly value: ReaderValue };

/** A condition taken apart so that it can be asked of many records at once; undefined where it cannot. */
export function readerCondition(
  source: string,
  pack: Pack,
  recordType: RecordType,
): ReaderCondition | undefined {
  const outline = outlineOf(source);
  return outline && conditionOf(outline, { pack, recordType });
}

type Owner = { readonly pack: Pack; readonly recordType: RecordType };

function conditionOf(outline: Outline, owner: Owner): ReaderCondition | undefined {
  switch (outline.kind) {
    case 'all':
    case 'any': {
      const parts = outline.parts.flatMap((part) => conditionOf(part, owner) ?? []);
      return parts.length === outline.parts.length ? { kind: outline.kind, parts } : undefined;
    }
    case 'not': {
      const part = conditionOf(outline.part, owner);
      return part && { kind: 'not', part };
    }
    case 'answered':
    case 'yes':
      return ofPath(outline, owner);
    case 'compare':
      return comparisonOf(outline, owner);
    case 'within':
      return membershipOf(outline, owner);
    case 'formula':
      return undefined;
  }
}

function ofPath(
  { kind, path }: Extract<Outline, { readonly kind: 'answered' | 'yes' }>,
  owner: Owner,
): ReaderCondition | undefined {
  const place = placeOf(path, owner);
  if (place) return { kind, place };
  const parameter = parameterAt(path, owner);
  if (!parameter) return undefined;
  if (kind === 'answered') return { kind: 'known', value: parameter.value !== undefined };
  return { kind: 'known', value: typeof parameter.value === 'boolean' ? parameter.value : null };
}

const MIRRORED: Readonly<Record<Comparison, Comparison>> = {
  '==': '==',
  '!=': '!=',
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
};

function comparisonOf(
  { comparison, left, right }: Extract<Outline, { readonly kind: 'compare' }>,
  owner: Owner,
): ReaderCondition | undefined {
  const place = left.kind === 'path' ? placeOf(left.path, owner) : undefined;
  if (!place) {
    if (right.kind !== 'path' || !placeOf(right.path, owner)) return undefined;
    const mirrored = { kind: 'compare', comparison: MIRRORED[comparison], left: right, right: left } as const;
    return comparisonOf(mirrored, owner);
  }
  const found = valueOf(right, owner);
  if (!found) return undefined;
  // Text has no order that county and database would agree on; days have.
  const ordered = comparison !== '==' && comparison !== '!=';
  if (ordered && typeof found.value === 'string' && !found.dated) return undefined;
  return { kind: 'compare', comparison, place, value: found.value };
}

function membershipOf(
  { value, of }: Extract<Outline, { readonly kind: 'within' }>,
  owner: Owner,
): ReaderCondition | undefined {
  const place = value.kind === 'path' ? placeOf(value.path, owner) : undefined;
  if (place) {
    const values = valuesOf(of, owner);
    return values === undefined ? undefined : { kind: 'among', place, values };
  }
  const list = of.kind === 'path' ? placeOf(of.path, owner) : undefined;
  const member = valueOf(value, owner);
  return list && member && { kind: 'holds', place: list, value: member.value };
}

function valuesOf(operand: Operand, owner: Owner): readonly Literal[] | null | undefined {
  if (operand.kind === 'literals') return operand.values;
  if (operand.kind !== 'path') return undefined;
  const parameter = parameterAt(operand.path, owner);
  if (!parameter) return undefined;
  const { value } = parameter;
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : null;
}

type Found = { readonly value: ReaderValue; readonly dated: boolean };

function valueOf(operand: Operand, owner: Owner): Found | undefined {
  if (operand.kind === 'literal') {
    const { value, as } = operand;
    const amount = as === 'wan' && typeof value === 'string' ? (fenOfWan(value) ?? null) : value;
    return { value: amount, dated: as === 'date' };
  }
  if (operand.kind !== 'path') return undefined;
  const parameter = parameterAt(operand.path, owner);
  return parameter && { value: literalOf(parameter.value), dated: parameter.kind === 'date' };
}

function literalOf(value: unknown): ReaderValue {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

function parameterAt([first, key, ...more]: readonly string[], { pack }: Owner) {
  const parameter = pack.parameters.find((each) => each.key === key);
  if (first !== 'param' || !parameter || more.length > 0) return undefined;
  return { kind: parameter.kind, value: parameterValues({ parameters: [parameter] })[parameter.key] };
}

const KINDS: Readonly<Record<ScopeType['kind'], ReaderKind | undefined>> = {
  string: 'string',
  date: 'string',
  int: 'number',
  bool: 'boolean',
  list: 'array',
  object: undefined,
};

function placeOf(path: readonly string[], { pack, recordType }: Owner): ReaderPlace | undefined {
  const json = KINDS[typeAt(path, procedureScope(pack, recordType))?.kind ?? 'object'];
  const [first = '', second = '', third = '', ...more] = path;
  if (json === undefined || more.length > 0) return undefined;
  const link = linksFrom(pack, recordType).find(({ key }) => key === first);
  if (link) {
    const isOne = !link.many && link.link.over === 'link';
    return isOne ? placeAtLink([second, third], { link: first, target: link.target, json }) : undefined;
  }
  switch (first) {
    case 'submitted':
      return recordType.procedure === undefined
        ? undefined
        : { of: 'submitted', document: second, key: third, json };
    case 'unit':
    case 'facts':
      return { of: first, key: second, json };
    case 'record':
      return second === 'state' || second === 'phase' ? { of: second, json } : undefined;
    default:
      return undefined;
  }
}

function typeAt(path: readonly string[], scope: Scope): ScopeType | undefined {
  const [first = '', ...rest] = path;
  const top: ScopeType = { kind: 'object', fields: scope };
  return rest.reduce<ScopeType | undefined>((type, name) => type && fieldOf(type, name), fieldOf(top, first));
}

type AtLink = { readonly link: string; readonly target: RecordType; readonly json: ReaderKind };

function placeAtLink(
  [first, second]: readonly [string, string],
  { link, target, json }: AtLink,
): ReaderPlace | undefined {
  if (first === 'state' && second === '') return { of: 'state', link, json };
  if (second === '') return undefined;
  if (first === 'facts') return { of: 'facts', key: second, link, json };
  const isDocument = target.documents.some(({ key }) => key === first);
  return isDocument && target.procedure !== undefined
    ? { of: 'submitted', document: first, key: second, link, json }
    : undefined;
}
