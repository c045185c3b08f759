import { type Values } from '@lixiang/forms';
import { type CompiledType } from './compile-type.ts';
import { actorsOf } from './readers.ts';

type NamingField = { readonly document: string; readonly field: string };

/** The fields by which a type's actors are named. */
export function namingFields(type: Pick<CompiledType, 'recordType' | 'procedure'>): readonly NamingField[] {
  return actorsOf(type).flatMap((actor) => ('named' in actor ? [actor.named] : []));
}

/** The ids written in the fields by which a type's actors are named, whether or not they are accepted there. */
export function namedUnitIds(type: CompiledType, values: (document: string) => Values): readonly string[] {
  return namingFields(type).flatMap(({ document, field }) => {
    const value = values(document)[field];
    return (Array.isArray(value) ? value : [value]).filter((id) => typeof id === 'string');
  });
}
