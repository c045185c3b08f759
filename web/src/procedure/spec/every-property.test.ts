import { Actor, Procedure, RecordType } from '@lixiang/schema';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { wordsOf } from '../../builder/inspector/property-definition.ts';
import type { PartSpec, ThingSpec } from '../../property/part-spec.ts';
import { NOT_OF_FACTS } from '../../record-type/spec/fact-spec.ts';
import { WHOLE_RECORD_TYPE } from '../../record-type/spec/record-type-spec.ts';
import { WHOLE_PROCEDURE } from './procedure-spec.ts';

/** Lists of things that are written in one field, a thing a line. */
const WRITTEN_OUT: ReadonlySet<string> = new Set(['heads']);

/** What holds no answer cannot be required, though the model has a word for it. */
const NEVER_REQUIRED = /\[(note|attachments|seal)\]\.required$/;

/** What facts have by the model as fields do, and that means nothing of them. */
function isNotOfFacts(path: string): boolean {
  return /^\.facts\b/.test(path) && NOT_OF_FACTS.has(path.split('.').at(-1) ?? '');
}

/** Every property that the model declares and the designer does not ask for. */
function unsaid(schema: z.core.$ZodType, spec: ThingSpec, path: string): readonly string[] {
  if (schema instanceof z.ZodDiscriminatedUnion) {
    const { discriminator } = schema.def;
    return schema.options.flatMap((option: z.core.$ZodType) => {
      if (!(option instanceof z.ZodObject)) return [`${path}: kinds that are no objects`];
      const kind = literalOf(option.shape[discriminator]);
      const found = spec.cases?.of[kind];
      const at = `${path}[${kind}]`;
      if (spec.cases?.by !== discriminator || !found) return [at];
      return ofObject(option, { spec, parts: [...spec.parts, ...found.parts], by: discriminator }, at);
    });
  }
  if (schema instanceof z.ZodObject) return ofObject(schema, { spec, parts: spec.parts, by: '' }, path);
  return [`${path}: neither an object nor one of several`];
}

type Panel = { readonly spec: ThingSpec; readonly parts: readonly PartSpec[]; readonly by: string };

function ofObject(schema: z.ZodObject, { spec, parts, by }: Panel, path: string): readonly string[] {
  return Object.entries(schema.shape).flatMap(([property, declared]) => {
    const at = `${path}.${property}`;
    if (NEVER_REQUIRED.test(at) || isNotOfFacts(at)) return [];
    if (property === by || (property === 'key' && spec.asks !== undefined)) return [];
    const asking = parts.filter((part) =>
      part.kind === 'answers'
        ? part.specs.some((each) => each.property === property)
        : part.property === property,
    );
    const inner = bare(declared);
    const element = inner instanceof z.ZodArray ? bare(inner.element) : undefined;
    if (inner === Actor) return asking.some(({ kind }) => kind === 'actor') ? [] : [at];
    if (element === Actor) return asking.some(({ kind }) => kind === 'actors') ? [] : [at];
    if (element && isThing(element) && !WRITTEN_OUT.has(property)) {
      const list = asking.find((part) => part.kind === 'list');
      return list ? unsaid(element, list.thing, at) : [at];
    }
    if (isThing(inner)) {
      const object = asking.find((part) => part.kind === 'object');
      return object ? unsaid(inner, object.thing, at) : [at];
    }
    if (inner instanceof z.ZodRecord) return asking.some(({ kind }) => kind === 'map') ? [] : [at];
    return asking.length > 0 ? [] : [at];
  });
}

function isThing(schema: z.core.$ZodType): boolean {
  return schema instanceof z.ZodObject || schema instanceof z.ZodDiscriminatedUnion;
}

function bare(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return bare(schema.def.innerType);
  return schema instanceof z.ZodPipe ? bare(schema.def.in) : schema;
}

function literalOf(schema: z.core.$ZodType | undefined): string {
  return schema instanceof z.ZodLiteral ? String(schema.value) : '';
}

test.each<[string, z.core.$ZodType, ThingSpec]>([
  ['a procedure', Procedure, WHOLE_PROCEDURE],
  ['a record type', RecordType, WHOLE_RECORD_TYPE],
])('%s has no property that only a file can say', (_, schema, spec) => {
  expect(unsaid(schema, spec, '')).toEqual([]);
});

test('a property that no panel asks for is found, however deep it lies', () => {
  const without = (spec: ThingSpec, property: string): ThingSpec => ({
    ...spec,
    parts: spec.parts.flatMap((part): readonly PartSpec[] => {
      if (part.kind === 'answers')
        return [{ ...part, specs: part.specs.filter((each) => each.property !== property) }];
      if (part.property === property) return [];
      return part.kind === 'list' || part.kind === 'object'
        ? [{ ...part, thing: without(part.thing, property) }]
        : [part];
    }),
  });
  expect(unsaid(Procedure, without(WHOLE_PROCEDURE, 'grace'), '')).toEqual(['.clocks.grace']);
  expect(unsaid(Procedure, without(WHOLE_PROCEDURE, 'advisory'), '')).toEqual(['.reviews.tasks.advisory']);
  expect(unsaid(RecordType, without(WHOLE_RECORD_TYPE, 'maxMegabytes'), '')).toEqual([
    '.documents.files.maxMegabytes',
  ]);
});

test('every property has a name and a help that people can read', () => {
  const seen = new Set<ThingSpec>();
  const nameless: string[] = [];
  const visit = (spec: ThingSpec, path: string): void => {
    if (seen.has(spec)) return;
    seen.add(spec);
    const cases = Object.values(spec.cases?.of ?? {});
    for (const part of [...spec.parts, ...cases.flatMap(({ parts }) => parts)]) {
      const told =
        part.kind === 'answers'
          ? part.specs.map((each) => [each.id, wordsOf(each)] as const)
          : [[part.property, part.words] as const];
      for (const [name, words] of told)
        if (!/\p{Script=Han}/u.test(words.name) || !/\p{Script=Han}/u.test(words.help))
          nameless.push(`${path}.${name}`);
      if (part.kind === 'list' || part.kind === 'object') visit(part.thing, `${path}.${part.property}`);
    }
  };
  visit(WHOLE_PROCEDURE, 'procedure');
  visit(WHOLE_RECORD_TYPE, 'recordType');
  expect(nameless).toEqual([]);
});
