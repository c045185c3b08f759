import { STRING } from '../expression/scope-type.ts';
import { type ScopeType } from '../expression/types.ts';
import { type Pack } from '../model/pack.ts';
import { type RecordType } from '../model/record-type.ts';
import { clocksType } from './clocks-type.ts';
import { fieldsType } from './field-type.ts';

type ObjectType = Extract<ScopeType, { kind: 'object' }>;

/** What an expression sees of a linked record: who it is, its facts and its answers, but not its own links. */
export function recordShape(pack: Pack, recordType: RecordType): ObjectType {
  return {
    kind: 'object',
    fields: {
      ...answersOfDocuments(pack, recordType),
      id: STRING,
      state: stateType(pack, recordType),
      number: STRING,
      title: STRING,
      unit: STRING,
      facts: fieldsType(recordType.facts, pack.codeLists),
      clocks: clocksType(pack, recordType),
    },
  };
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

/** The state of a record: one of its procedure's, or any text where it has none. */
export function stateType(pack: Pack, recordType: RecordType): ScopeType {
  const procedure = pack.procedures.find((candidate) => candidate.key === recordType.procedure);
  return { kind: 'string', oneOf: procedure?.states.map((state) => state.key) };
}
