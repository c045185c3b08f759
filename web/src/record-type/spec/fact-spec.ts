import { Column, Field, type FieldKind, type JsonObject, propertiesOf } from '@lixiang/schema';
import { newField } from '../../builder/edit/new-item.ts';
import { fieldSpecs } from '../../builder/inspector/field-specs.ts';
import { partsOf, titleBy } from '../../property/part-kinds.ts';
import type { Case, PartSpec, ThingSpec } from '../../property/part-spec.ts';
import { FACT_OPTION_SPEC } from '../../property/option-spec.ts';
import { fieldKindWords } from '../../wording/field-kind.ts';
import { factProperties, recordTypeAsks, recordTypeNouns } from '../../wording/record-type.ts';

const { list } = partsOf(factProperties);

/** A field by its kind: the properties that the form builder asks for, and what it holds. */
function fieldSpec(noun: string, asks: string, kinds: readonly FieldKind[]): ThingSpec {
  return {
    noun,
    asks,
    title: titleBy('label'),
    fresh: (label) => ({ label }),
    fallbacks: {},
    parts: [],
    cases: {
      by: 'kind',
      words: factProperties['kind'] ?? { name: '', help: '' },
      fixed: true,
      of: Object.fromEntries(kinds.map((kind) => [kind, caseOf(kind)])),
    },
  };
}

function caseOf(kind: FieldKind): Case {
  const names = new Set<string>(propertiesOf(kind).map(({ name }) => name));
  const held: readonly PartSpec[] = [
    ...(names.has('options') ? [list('options', FACT_OPTION_SPEC)] : []),
    ...(names.has('columns') ? [list('columns', COLUMN_SPEC, 'needed')] : []),
    ...(names.has('fields') ? [list('fields', COLUMN_SPEC, 'needed')] : []),
  ];
  return {
    label: fieldKindWords[kind].name,
    fresh: () => begun(kind),
    fallbacks: Object.fromEntries(
      propertiesOf(kind).flatMap(({ name, fallback }) => (fallback === undefined ? [] : [[name, fallback]])),
    ),
    parts: [{ kind: 'answers', specs: factSpecs(kind) }, ...held],
  };
}

/** What is about filling in, printing or exchanging a form: facts are written by acts, and stand in none. */
export const NOT_OF_FACTS: ReadonlySet<string> = new Set(
  'required readOnly default hint aliases core number numberFor quality heads merge'.split(' '),
);

function factSpecs(kind: FieldKind) {
  return fieldSpecs({ kind }, []).filter(({ property }) => !NOT_OF_FACTS.has(property));
}

/** What a field of a kind cannot be without. */
function begun(kind: FieldKind): JsonObject {
  const { key: _key, label: _label, ...others } = newField(kind, new Set());
  return others;
}

const COLUMN_SPEC: ThingSpec = fieldSpec(
  recordTypeNouns.column,
  recordTypeAsks.column,
  Column.options.map(({ shape }) => shape.kind.value),
);

/** What only acts write, as it is designed. */
export const FACT_SPEC: ThingSpec = fieldSpec(
  recordTypeNouns.fact,
  recordTypeAsks.fact,
  Field.options.map(({ shape }) => shape.kind.value),
);
