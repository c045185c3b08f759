import type { Field, Procedure, RecordType } from '@lixiang/schema';
import type { LoadedPack } from '../form/loaded-pack.ts';

/** The record type with this key. */
export function recordTypeOf(pack: LoadedPack, key: string): RecordType | undefined {
  return pack.content.recordTypes.find((type) => type.key === key);
}

/** What people call this type of record; its key where the pack no longer has it. */
export function typeName(pack: LoadedPack, key: string): string {
  return recordTypeOf(pack, key)?.name ?? key;
}

/** The procedure that records of this type go through. */
export function procedureOf(pack: LoadedPack, type: RecordType): Procedure | undefined {
  return pack.content.procedures.find(({ key }) => key === type.procedure);
}

/** The field that a list column `document.field` or `facts.field` shows. */
export function columnField(pack: LoadedPack, type: RecordType, column: string): Field | undefined {
  const [source = '', key = ''] = column.split('.');
  if (source === 'facts') return type.facts.find((fact) => fact.key === key);
  return fieldOfDocument(pack, type, { document: source, field: key });
}

export type FieldPlace = { readonly document: string; readonly field: string };

/** A top-level field of a document's form, or one inside its groups and tables. */
export function fieldOfDocument(
  pack: LoadedPack,
  type: RecordType,
  { document, field }: FieldPlace,
): Field | undefined {
  const form = type.documents.find(({ key }) => key === document)?.form;
  const fields = (form && pack.form(form)?.sections.flatMap((section) => section.fields)) || [];
  return (
    fields.find(({ key }) => key === field) ?? fields.flatMap(membersOf).find(({ key }) => key === field)
  );
}

function membersOf(field: Field): readonly Field[] {
  if (field.kind === 'table') return field.columns;
  return field.kind === 'group' ? field.fields : [];
}
