import { type Column, type Field } from '@lixiang/schema';
import { type Values } from '../types.ts';

/** Something that an answer names by its id; `recordType` where it is a record, else a unit. */
export type Reference = { readonly id: string; readonly recordType?: string };

/** Everything that the answers name by id, each once. */
export function referencesIn(fields: readonly Field[], values: Values): readonly Reference[] {
  const found = fields.flatMap((field) => inField(field, values[field.key]));
  return [...new Map(found.map((reference) => [reference.id, reference])).values()];
}

function inField(field: Field, value: unknown): readonly Reference[] {
  if (field.kind === 'unit') return idsOf(value).map((id) => ({ id }));
  if (field.kind === 'link') return idsOf(value).map((id) => ({ id, recordType: field.recordType }));
  if (field.kind === 'group') return inHolder(field.fields, value);
  if (field.kind !== 'table' || !Array.isArray(value)) return [];
  return value.flatMap((row: unknown) => inHolder(field.columns, row));
}

function inHolder(fields: readonly Column[], holder: unknown): readonly Reference[] {
  if (typeof holder !== 'object' || holder === null) return [];
  const answers = new Map<string, unknown>(Object.entries(holder));
  return fields.flatMap((field) => inField(field, answers.get(field.key)));
}

function idsOf(value: unknown): readonly string[] {
  const ids: readonly unknown[] = Array.isArray(value) ? value : [value];
  return ids.filter((id) => typeof id === 'string');
}
