import { type RawBuilder, sql } from 'kysely';
import { readable } from '../record/access.ts';
import { DomainError } from '../shared/domain-error.ts';
import { type Rows } from '../storage/rows.ts';
import { type Reader } from './reader.ts';

/**
 * The condition on rows of `record` that the reader sees them: exactly what the record service shows, if the token
 * reads that type. Where only one type is asked for, it says no more than that one needs.
 */
export async function visible(
  { context, scopes }: Reader,
  rows: Rows,
  type?: string,
): Promise<RawBuilder<boolean>> {
  const condition = await readable(context, rows, type);
  if (type !== undefined && scopes?.has(type)) return condition;
  return scopes ? sql<boolean>`(${condition} and record.type = any(${[...scopes]}))` : condition;
}

/** Refuses a token that does not read this type of record. */
export function requireScope({ scopes }: Reader, type: string): void {
  if (scopes && !scopes.has(type)) throw DomainError.forbidden('此接口令牌未获准读取这类事项。');
}
