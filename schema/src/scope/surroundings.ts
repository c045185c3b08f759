import { BOOL, DATE, INT, listOf, STRING } from '../expression/scope-type.ts';
import { type Scope, type ScopeType } from '../expression/types.ts';
import { type CodeList } from '../model/field.ts';
import { type Parameter, type UnitAttribute } from '../model/pack.ts';

/** What a form takes from its pack. */
export type Surroundings = {
  readonly codeLists: readonly CodeList[];
  readonly parameters: readonly Parameter[];
  readonly unitAttributes: readonly UnitAttribute[];
};

/** The names that every expression of a pack may use: `param`, `today` and `unit`. */
export function commonScope({ parameters, unitAttributes }: Omit<Surroundings, 'codeLists'>) {
  const unit: Record<string, ScopeType> = { name: STRING, hasAuthority: BOOL };
  for (const attribute of unitAttributes) unit[attribute.key] = attributeType(attribute);
  const param: Record<string, ScopeType> = {};
  for (const parameter of parameters) param[parameter.key] = parameterType(parameter);
  return {
    param: { kind: 'object', fields: param },
    today: DATE,
    unit: { kind: 'object', fields: unit },
  } as const satisfies Scope;
}

function attributeType(attribute: UnitAttribute): ScopeType {
  switch (attribute.kind) {
    case 'yesNo':
      return BOOL;
    case 'text':
      return STRING;
    case 'choice':
      return { kind: 'string', oneOf: attribute.options.map((option) => option.key) };
  }
}

function parameterType(parameter: Parameter): ScopeType {
  switch (parameter.kind) {
    case 'money':
    case 'percent':
    case 'integer':
      return INT;
    case 'yesNo':
      return BOOL;
    case 'date':
      return DATE;
    case 'monthDay':
      return STRING;
    case 'choice':
      return { kind: 'string', oneOf: parameter.options.map((option) => option.key) };
    case 'choices':
      return listOf({ kind: 'string', oneOf: parameter.options.map((option) => option.key) });
    case 'offices':
      return listOf(STRING);
  }
}
