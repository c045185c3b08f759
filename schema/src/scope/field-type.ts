import { BOOL, DATE, INT, listOf, STRING } from '../expression/scope-type.ts';
import { type ScopeType } from '../expression/types.ts';
import { type CodeList, type Column, type Field, type Option } from '../model/field.ts';

/** The type of a field's answer in an expression; `undefined` for fields that hold none. */
export function fieldType(field: Field, codeLists: readonly CodeList[]): ScopeType | undefined {
  switch (field.kind) {
    case 'text':
    case 'longText':
    case 'month':
    case 'person':
    case 'phone':
    case 'creditCode':
    case 'link':
      return STRING;
    case 'integer':
    case 'decimal':
    case 'money':
    case 'percent':
    case 'year':
      return INT;
    case 'date':
      return DATE;
    case 'yesNo':
      return BOOL;
    case 'choice':
      return optionType(field, codeLists);
    case 'dependentChoice':
      return optionType({ list: field.list }, codeLists);
    case 'choices':
      return listOf(optionType(field, codeLists));
    case 'cascade':
      return listOf(optionType({ list: field.list }, codeLists));
    case 'unit':
    case 'office':
      return field.many ? listOf(STRING) : STRING;
    case 'file':
      return listOf(STRING);
    case 'table':
      return listOf(fieldsType(field.columns, codeLists));
    case 'group':
      return fieldsType(field.fields, codeLists);
    case 'note':
    case 'attachments':
    case 'seal':
      return undefined;
  }
}

/** An object type of the answers to these fields. */
export function fieldsType(
  fields: readonly (Field | Column)[],
  codeLists: readonly CodeList[],
): Extract<ScopeType, { kind: 'object' }> {
  const types: Record<string, ScopeType> = {};
  for (const field of fields) {
    const type = fieldType(field, codeLists);
    if (type) types[field.key] = type;
  }
  return { kind: 'object', fields: types };
}

type Choice = {
  readonly options?: readonly Option[] | undefined;
  readonly list?: string | undefined;
};

/** Retired options stay: old answers hold them, and rules may go on speaking of them. */
function optionType(choice: Choice, codeLists: readonly CodeList[]): ScopeType {
  const list = codeLists.find((candidate) => candidate.key === choice.list);
  const options = choice.options ?? (list && !list.open ? list.options : undefined);
  return { kind: 'string', oneOf: options?.map((option) => option.key) };
}
