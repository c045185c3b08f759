import {
  memberName,
  type ReadPath,
  type RecordType,
  typeName,
  typeOfDocument,
  pascal,
} from '@lixiang/schema';
import {
  GraphQLBoolean,
  type GraphQLEnumType,
  GraphQLInputObjectType,
  type GraphQLInputFieldConfigMap,
  GraphQLList,
  GraphQLNonNull,
} from 'graphql';
import { type AnswerTypes } from './answer-types.ts';
import { COMPARISONS, comparisonType } from './where-types.ts';

type Naming = {
  readonly types: AnswerTypes;
  readonly state: GraphQLEnumType | null;
  /** Of the procedure's clocks; null where it has none. */
  readonly clockKey: GraphQLEnumType | null;
  /** Of the records at the ends of its links; asked for when all types are there. */
  readonly links: () => Inputs;
};

type Inputs = GraphQLInputFieldConfigMap;

/** The filter of a record type, called `Project_Where`: comparisons in the shape of the records themselves. */
export function whereInput(
  recordType: RecordType,
  paths: readonly ReadPath[],
  { types, state, clockKey, links }: Naming,
): GraphQLInputObjectType {
  const name = typeName(recordType.key);
  const comparisons = new Map<string, GraphQLInputObjectType>();
  const comparison = ({ path, kind, field }: ReadPath) => {
    if (kind === 'state' && state)
      return once(`${name}_StateWhere`, () => comparisonType(`${name}_StateWhere`, kind, state));
    const options =
      kind === 'option' && field ? types.enumOf(field, holderName(recordType, path)) : undefined;
    if (!options) return COMPARISONS[kind];
    const called = `${options.name}_Where`;
    return types.comparison(called, () => comparisonType(called, kind, options));
  };
  const once = (called: string, make: () => GraphQLInputObjectType) => {
    const known = comparisons.get(called) ?? make();
    comparisons.set(called, known);
    return known;
  };
  const inputs = (within: readonly ReadPath[], depth: number, called: string): Inputs =>
    Object.fromEntries(
      [...Map.groupBy(within, ({ path }) => path.split('.')[depth] ?? '')].map(([step, inside]) => {
        const [first] = inside;
        const leaf = first && first.path.split('.').length === depth + 1 ? first : undefined;
        if (leaf) return [step, { type: comparison(leaf), description: leaf.label }];
        const inner = `${called}_${pascal(step)}`;
        const member = depth === 0 && step !== 'facts' ? memberName(step) : step;
        const described = depth === 0 ? holderLabel(recordType, step, inside) : '';
        return [
          member,
          {
            description: described,
            type: new GraphQLInputObjectType({
              name: depth === 0 ? innerName(recordType, step) : `${inner}_Where`,
              fields: inputs(inside, depth + 1, inner),
            }),
          },
        ];
      }),
    );
  const where: GraphQLInputObjectType = new GraphQLInputObjectType({
    name: `${name}_Where`,
    description: `筛选${recordType.name}。`,
    fields: () => ({
      and: { type: new GraphQLList(new GraphQLNonNull(where)), description: '同时满足' },
      or: { type: new GraphQLList(new GraphQLNonNull(where)), description: '满足其一' },
      not: { type: where, description: '不满足' },
      ...links(),
      ...inputs(paths, 0, name),
      ...(clockKey && { clocks: { type: clockWhere(name, clockKey), description: '有这样的时限' } }),
    }),
  });
  return where;
}

/** A document's name; of what is kept beside documents, what its rows are called. */
function holderLabel({ documents }: RecordType, step: string, [first]: readonly ReadPath[]): string {
  if (step === 'facts') return '办理结果';
  return documents.find(({ key }) => key === step)?.name ?? first?.label.split('：')[0] ?? '';
}

function innerName(recordType: RecordType, step: string): string {
  return step === 'facts'
    ? `${typeName(recordType.key)}_FactsWhere`
    : `${typeOfDocument(recordType.key, step)}_Where`;
}

/** What the types of a path's holder are called after: its form, as the answers' types are. */
function holderName({ key, documents }: RecordType, path: string): string {
  const [first = '', ...rest] = path.split('.');
  if (first === 'facts') return `${typeName(key)}_Facts`;
  const form = documents.find((each) => each.key === first)?.form;
  const holder = form === undefined ? typeOfDocument(key, first) : `Form_${pascal(form)}`;
  return [holder, ...rest.slice(0, -1).map((step) => pascal(step))].join('_');
}

function clockWhere(name: string, key: GraphQLEnumType): GraphQLInputObjectType {
  return new GraphQLInputObjectType({
    name: `${name}_ClockWhere`,
    fields: {
      key: { type: new GraphQLList(new GraphQLNonNull(key)), description: '哪些时限' },
      open: { type: GraphQLBoolean, description: '尚未完成；不写即为是' },
      late: { type: GraphQLBoolean, description: '已逾期' },
      due: { type: COMPARISONS.date, description: '到期日' },
    },
  });
}
