import { DATE, INT, listOf } from '../expression/scope-type.ts';
import { type Scope, type ScopeType } from '../expression/types.ts';
import { type Clock } from '../model/clock.ts';
import { type Pack } from '../model/pack.ts';
import { type RecordType } from '../model/record-type.ts';
import { isClocksType } from './clocks-type.ts';
import { linksFrom } from './links-from.ts';
import { procedureScope } from './procedure-scope.ts';

/**
 * A clock is the same whoever asks and whenever; and it reads no clock, not by name and not by way of the documents
 * and reviews, whose conditions may. Nor does it count what is attached, answered or drawn, which is no dated fact.
 */
const NOT_TO_COUNT_BY = new Set(['actor', 'today', 'documents', 'reviews', 'files', 'points', 'panels']);

const PERIOD: ScopeType = { kind: 'object', fields: { index: INT, year: INT, from: DATE, due: DATE } };

/**
 * What the expressions of a clock may name: dated facts, of the record and of those that a stored link joins to it.
 * Further records, and those that a link finds by their unit or type, may change without this one learning of it.
 */
export function clockScope(pack: Pack, recordType: RecordType): Scope {
  const links = new Map(linksFrom(pack, recordType).map((link) => [link.key, link]));
  const made = new Map<ScopeType, ScopeType>();
  return Object.fromEntries(
    Object.entries(procedureScope(pack, recordType))
      .filter(([name, type]) => !NOT_TO_COUNT_BY.has(name) && !isClocks(name, type))
      .filter(([name]) => (links.get(name)?.link.over ?? 'link') === 'link')
      .map(([name, type]) => {
        const link = links.get(name);
        const beyond = link ? linksFrom(pack, link.target).map(({ key }) => key) : [];
        return [name, withoutClocks(withoutLinks(type, beyond), made)];
      }),
  );
}

/** The records at the other end of a link, without the links that lead on from there. */
function withoutLinks(type: ScopeType, names: readonly string[]): ScopeType {
  if (type.kind === 'list') return listOf(withoutLinks(type.of, names));
  if (type.kind !== 'object' || names.length === 0) return type;
  const fields = Object.entries(type.fields).filter(([name]) => !names.includes(name));
  return { kind: 'object', fields: Object.fromEntries(fields) };
}

/** The same, for what is asked of each period of a clock that comes round. */
export function periodScope(pack: Pack, recordType: RecordType): Scope {
  return { ...clockScope(pack, recordType), period: PERIOD };
}

/** Whether a clock comes round: it falls due once a period, not once. */
export function comesRound({ due }: Clock): boolean {
  return due.kind === 'yearly' || due.kind === 'every';
}

/** One object goes on being one: expressions tell the types of objects apart by identity. */
function withoutClocks(type: ScopeType, made: Map<ScopeType, ScopeType>): ScopeType {
  if (type.kind === 'list') return listOf(withoutClocks(type.of, made));
  if (type.kind !== 'object') return type;
  const known = made.get(type);
  if (known) return known;
  const fields = Object.entries(type.fields)
    .filter(([name, field]) => !isClocks(name, field))
    .map(([name, field]) => [name, withoutClocks(field, made)] as const);
  const without: ScopeType = { kind: 'object', fields: Object.fromEntries(fields) };
  made.set(type, without);
  return without;
}

function isClocks(name: string, type: ScopeType): boolean {
  return name === 'clocks' && isClocksType(type);
}
