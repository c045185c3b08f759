import { type Values } from '@lixiang/forms';
import { type CompiledType } from './compile-type.ts';
import { actorsOf } from './readers.ts';

/** The ids written in the fields by which a type's actors are named, whether or not they are accepted there. */
export function namedUnitIds(type: CompiledType, values: (document: string) => Values): readonly string[] {
  return actorsOf(type).flatMap((actor) => {
    if (!('named' in actor)) return [];
    const value = values(actor.named.document)[actor.named.field];
    return (Array.isArray(value) ? value : [value]).filter((id) => typeof id === 'string');
  });
}
