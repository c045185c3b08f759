import * as schema from '@lixiang/schema';
import { z } from 'zod';

/** One property of the metadata model, by where it stands, and the places in a pack where it is written. */
export type Sites = ReadonlyMap<string, readonly Site[]>;
export type Site = readonly (string | number)[];

type Standing = { readonly at: string; readonly path: Site };
type Shape = Readonly<Record<string, z.core.$ZodType>>;
type Struct = { readonly name: string; readonly shape: Shape };

/** Objects of the model by what the schema package calls them; the others are called by where they stand first. */
const NAMES = new Map<unknown, string>([
  ...Object.entries(schema).flatMap(([name, value]) =>
    value instanceof z.ZodType ? [[value, name] as const] : [],
  ),
  [schema.Column, 'Field'],
]);

/** Every property of the metadata model, found by walking it from the pack. */
export function propertiesOfModel(): readonly string[] {
  const found = new Set<string>();
  const walked = new Set<unknown>();
  const walk = (type: z.core.$ZodType, at: string) => {
    const inner = peel(type);
    if (walked.has(inner)) return;
    walked.add(inner);
    for (const { name, shape } of structsIn(inner, at)) {
      for (const [key, member] of Object.entries(shape)) {
        found.add(nameOf(inner, name, key));
        walk(member, `${name}.${key}`);
      }
    }
  };
  walk(schema.Pack, 'Pack');
  return [...found].toSorted();
}

/** Where in a pack each property of the model is written. */
export function sitesIn(pack: schema.Pack): Sites {
  const sites = new Map<string, Site[]>();
  const walk = (type: z.core.$ZodType, value: unknown, { at, path }: Standing) => {
    if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) walk(type, item, { at, path: [...path, index] });
      return;
    }
    const inner = peel(type);
    const struct = structsIn(inner, at).find((each) => fits(each.shape, value));
    if (!struct || !isStruct(value)) return;
    for (const [key, member] of Object.entries(struct.shape)) {
      const here = [...path, key];
      const property = nameOf(inner, struct.name, key);
      if (value[key] !== undefined) sites.set(property, [...(sites.get(property) ?? []), here]);
      walk(member, value[key], { at: `${struct.name}.${key}`, path: here });
    }
  };
  walk(schema.Pack, pack, { at: 'Pack', path: [] });
  return sites;
}

/** A property that all kinds of a union share is one property of the union. */
function nameOf(union: z.core.$ZodType, name: string, key: string): string {
  if (!(union instanceof z.ZodUnion)) return `${name}.${key}`;
  const members = union.options.map((option) => (option instanceof z.ZodObject ? option.shape[key] : null));
  const shared = members.every((member) => member !== undefined && member !== null && member === members[0]);
  return `${shared ? name.replace(/\([^)]*\)$/, '') : name}.${key}`;
}

/** The objects that may stand at a place. */
function structsIn(inner: z.core.$ZodType, at: string): readonly Struct[] {
  const name = NAMES.get(inner) ?? at;
  NAMES.set(inner, name);
  if (inner instanceof z.ZodObject) return [{ name, shape: inner.shape }];
  if (!(inner instanceof z.ZodUnion)) return [];
  return inner.options.flatMap((option) =>
    option instanceof z.ZodObject
      ? [{ name: `${name}(${variantOf(option.shape)})`, shape: option.shape }]
      : [],
  );
}

/** A kind of a union is called by its discriminator, or by what it begins with. */
function variantOf(shape: Shape): string {
  const [first = ''] = Object.keys(shape);
  const member = shape[first];
  return member instanceof z.ZodLiteral && typeof member.value === 'string' ? member.value : first;
}

/** What is written inside options, defaults, transformations and lists. */
function peel(type: z.core.$ZodType): z.core.$ZodType {
  if (type instanceof z.ZodOptional || type instanceof z.ZodDefault) return peel(type.unwrap());
  if (type instanceof z.ZodArray) return peel(type.element);
  return type instanceof z.ZodPipe ? peel(type.in) : type;
}

function fits(shape: Shape, value: unknown): boolean {
  if (!isStruct(value)) return false;
  return (
    Object.keys(value).every((key) => key in shape) &&
    Object.entries(shape).every(
      ([key, member]) => !(member instanceof z.ZodLiteral) || member.value === value[key],
    )
  );
}

function isStruct(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
