import type { Json } from '../edit/identity.ts';
import { Field, type FieldKind } from './field.ts';

type AllKeys<T> = T extends unknown ? keyof T : never;
/** Every property that a field of any kind may have. */
export type FieldProperty = AllKeys<Field>;

export type PropertyOf = {
  readonly name: FieldProperty;
  /** What it is where nothing is said; undefined where it is then absent. */
  readonly fallback: Json | undefined;
  /** Something must be said. */
  readonly mandatory: boolean;
};

/** The properties that fields of a kind have, as the model declares them. */
export function propertiesOf(kind: FieldKind): readonly PropertyOf[] {
  return PROPERTIES.get(kind) ?? [];
}

const NAMES: ReadonlySet<string> = new Set(Field.options.flatMap(({ shape }) => Object.keys(shape)));

const PROPERTIES: ReadonlyMap<FieldKind, readonly PropertyOf[]> = new Map(
  Field.options.map(({ shape }) => [
    shape.kind.value,
    Object.entries(shape).flatMap(([name, schema]): readonly PropertyOf[] => {
      if (!isProperty(name) || name === 'kind') return [];
      const absent = schema.safeParse(undefined);
      return [{ name, fallback: absent.success ? absent.data : undefined, mandatory: !absent.success }];
    }),
  ]),
);

function isProperty(name: string): name is FieldProperty {
  return NAMES.has(name);
}
