import { type ScopeType } from './types.ts';

export const BOOL = { kind: 'bool' } as const;
export const INT = { kind: 'int' } as const;
export const STRING = { kind: 'string' } as const;
export const DATE = { kind: 'date' } as const;

/** The type of lists of something. */
export function listOf(of: ScopeType): ScopeType {
  return { kind: 'list', of };
}

/** Whether two types are the same, whatever closed lists of values they carry. */
export function sameType(left: ScopeType, right: ScopeType): boolean {
  if (left.kind === 'list' && right.kind === 'list') return sameType(left.of, right.of);
  if (left.kind === 'object' && right.kind === 'object') return left === right;
  return left.kind === right.kind;
}

/** Whether values of a type can leave an expression: nothing with fields inside. */
export function isPlain(type: ScopeType): boolean {
  return type.kind === 'list' ? isPlain(type.of) : type.kind !== 'object';
}

/** A type as issues name it: `list<int>`. */
export function typeName(type: ScopeType): string {
  return type.kind === 'list' ? `list<${typeName(type.of)}>` : type.kind;
}

/** Whether a name is a field of an object type; inherited names are not. */
export function fieldOf(type: ScopeType, name: string): ScopeType | undefined {
  return type.kind === 'object' && Object.hasOwn(type.fields, name) ? type.fields[name] : undefined;
}
