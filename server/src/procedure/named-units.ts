import { type Values } from '@lixiang/forms';
import { type CompiledType } from './compile-type.ts';
import { actorsOf } from './readers.ts';

export type NamingField = { readonly document: string; readonly field: string };

/** The fields by which a type's actors are named. */
export function namingFields(type: Pick<CompiledType, 'recordType' | 'procedure'>): readonly NamingField[] {
  const readers = type.recordType.read.filter(({ when }) => when === undefined);
  return [...actorsOf(type), ...readers].flatMap((actor) => ('named' in actor ? [actor.named] : []));
}

/** The fields by which readers are named who read only while something holds. */
export function conditionallyNaming({
  recordType,
}: Pick<CompiledType, 'recordType'>): readonly NamingField[] {
  return recordType.read.flatMap((actor) =>
    'named' in actor && actor.when !== undefined ? [actor.named] : [],
  );
}

/** What a party is to a record that such a field names. */
export function conditionalRole({ document, field }: NamingField): string {
  return `named ${document}.${field}`;
}

/** The ids written in the fields by which a type's actors are named, whether or not they are accepted there. */
export function namedUnitIds(type: CompiledType, values: (document: string) => Values): readonly string[] {
  return namingFields(type).flatMap((naming) => idsIn(naming, values));
}

/** The ids written in one such field. */
export function idsIn(
  { document, field }: NamingField,
  values: (document: string) => Values,
): readonly string[] {
  const value = values(document)[field];
  return (Array.isArray(value) ? value : [value]).filter((id) => typeof id === 'string');
}
