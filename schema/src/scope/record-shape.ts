import { DATE, listOf, STRING } from '../expression/scope-type.ts';
import { type ScopeType } from '../expression/types.ts';
import { type Pack } from '../model/pack.ts';
import { type RecordType } from '../model/record-type.ts';
import { clocksType } from './clocks-type.ts';
import { fieldsType } from './field-type.ts';
import { linksFrom } from './links-from.ts';

type ObjectType = Extract<ScopeType, { kind: 'object' }>;

/**
 * What an expression sees of a record at the end of a link: who it is, its facts and clocks, what was handed in last,
 * and the records that it is linked to itself, but not theirs.
 */
export function recordShape(pack: Pack, recordType: RecordType): ObjectType {
  return known(shapes, { pack, recordType, make: makeShape });
}

/** By link of a record type: one record's shape, or a list of them. */
export function linkedShapes(
  pack: Pack,
  recordType: RecordType,
  shapeOf: (pack: Pack, recordType: RecordType) => ObjectType = recordShape,
): Readonly<Record<string, ScopeType>> {
  return Object.fromEntries(
    linksFrom(pack, recordType).map(({ key, target, many }) => {
      const shape = shapeOf(pack, target);
      return [key, many ? listOf(shape) : shape];
    }),
  );
}

/** By document with a form: the answers of that form. */
export function answersOfDocuments(pack: Pack, recordType: RecordType): Record<string, ObjectType> {
  const answers: Record<string, ObjectType> = {};
  for (const document of recordType.documents) {
    const form = pack.forms.find((candidate) => candidate.key === document.form);
    if (!form) continue;
    const fields = form.sections.flatMap((section) => section.fields);
    answers[document.key] = fieldsType(fields, pack.codeLists);
  }
  return answers;
}

/**
 * The answers that others may look into: of documents that some act hands in, since a draft is nobody else's
 * business. A type without a procedure hands nothing in; it shows what is written.
 */
export function submittedAnswers(pack: Pack, recordType: RecordType): Record<string, ObjectType> {
  const answers = answersOfDocuments(pack, recordType);
  const procedure = pack.procedures.find((candidate) => candidate.key === recordType.procedure);
  if (!procedure) return answers;
  const handedIn = new Set(procedure.transitions.flatMap(({ submits }) => submits));
  return Object.fromEntries(Object.entries(answers).filter(([key]) => handedIn.has(key)));
}

/** The state of a record: one of its procedure's, or any text where it has none. */
export function stateType(pack: Pack, recordType: RecordType): ScopeType {
  const procedure = pack.procedures.find((candidate) => candidate.key === recordType.procedure);
  return { kind: 'string', oneOf: procedure?.states.map((state) => state.key) };
}

/** The phase of a record's state. */
export function phaseType(pack: Pack, recordType: RecordType): ScopeType {
  const procedure = pack.procedures.find((candidate) => candidate.key === recordType.procedure);
  return { kind: 'string', oneOf: procedure?.phases.map((phase) => phase.key) };
}

type Shapes = WeakMap<Pack, Map<string, ObjectType>>;

/** One object for each type of a pack: expressions tell the types of objects apart by identity. */
const shapes: Shapes = new WeakMap();
const bareShapes: Shapes = new WeakMap();

type Wanted = {
  readonly pack: Pack;
  readonly recordType: RecordType;
  readonly make: (pack: Pack, recordType: RecordType) => ObjectType;
};

function known(cache: Shapes, { pack, recordType, make }: Wanted): ObjectType {
  const ofPack = cache.get(pack) ?? new Map<string, ObjectType>();
  cache.set(pack, ofPack);
  const shape = ofPack.get(recordType.key) ?? make(pack, recordType);
  ofPack.set(recordType.key, shape);
  return shape;
}

function bareShape(pack: Pack, recordType: RecordType): ObjectType {
  return known(bareShapes, { pack, recordType, make: makeBareShape });
}

function makeShape(pack: Pack, recordType: RecordType): ObjectType {
  const { fields } = bareShape(pack, recordType);
  return { kind: 'object', fields: { ...linkedShapes(pack, recordType, bareShape), ...fields } };
}

function makeBareShape(pack: Pack, recordType: RecordType): ObjectType {
  return {
    kind: 'object',
    fields: {
      ...submittedAnswers(pack, recordType),
      id: STRING,
      state: stateType(pack, recordType),
      phase: phaseType(pack, recordType),
      number: STRING,
      title: STRING,
      unit: STRING,
      createdOn: DATE,
      facts: fieldsType(recordType.facts, pack.codeLists),
      clocks: clocksType(pack, recordType),
    },
  };
}
