import { isIsoDate } from './calendar.ts';
import { type ScopeType } from './types.ts';

/** Longer lists are unknown: nested loops over them have no other bound. */
const LONGEST_LIST = 20_000;

export type Struct = Readonly<Record<string, unknown>>;

/** Whether a value has fields. */
export function isStruct(value: unknown): value is Struct {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether nothing was answered; an empty list is read as a list, but does not count as an answer. */
export function isBlank(value: unknown): boolean {
  return (
    value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
  );
}

/** A function that takes a raw value as of this type, or gives `undefined`: absent and mistyped are unknown. */
export function readerOf(type: ScopeType): (raw: unknown) => unknown {
  switch (type.kind) {
    case 'bool':
      return (raw) => (typeof raw === 'boolean' ? raw : undefined);
    case 'int':
      return (raw) => (Number.isSafeInteger(raw) ? raw : undefined);
    case 'string':
      return (raw) => (typeof raw === 'string' && raw !== '' ? raw : undefined);
    case 'date':
      return (raw) => (isIsoDate(raw) ? raw : undefined);
    case 'object':
      return (raw) => (isStruct(raw) ? raw : undefined);
    case 'list':
      return listReader(type.of);
  }
}

function listReader(element: ScopeType): (raw: unknown) => unknown {
  // Elements with fields are looked at when a field is read.
  if (element.kind === 'object') return asList;
  const read = readerOf(element);
  return (raw) => asList(raw)?.map(read);
}

function asList(raw: unknown): readonly unknown[] | undefined {
  return Array.isArray(raw) && raw.length <= LONGEST_LIST ? raw : undefined;
}
