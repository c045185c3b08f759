import { type Field, type FieldOf, type Form, optionsOf, type Pack, pascal, enumName } from '@lixiang/schema';
import {
  GraphQLBoolean,
  GraphQLEnumType,
  type GraphQLFieldConfigMap,
  GraphQLID,
  type GraphQLInputObjectType,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  type GraphQLOutputType,
  GraphQLString,
} from 'graphql';
import { organisationLoader } from '../organisation/organisation.rows.ts';
import { CalendarDate } from '../shared/scalars.ts';
import { textOfSteps } from './exact.ts';
import { filesOf } from './files.ts';
import { File, listOf, Money, Office, Option, Organisation } from './plain-types.ts';
import { Decimal, Int53, Month, Percent } from './read-scalars.ts';
import { type Answers, type Reader, type Resolve } from './reader.ts';

export type Members = GraphQLFieldConfigMap<Answers, Reader>;

export type Shape = { readonly type: GraphQLOutputType; readonly resolve?: Resolve<Answers> };

/** Makes the types of answers of one pack: each form, table and list of options once. */
export class AnswerTypes {
  readonly #pack: Pack;
  readonly #linked: (recordType: string, key: string) => Shape | undefined;
  readonly #comparisons = new Map<string, GraphQLInputObjectType>();
  readonly #enums = new Map<string, GraphQLEnumType>();

  constructor(pack: Pack, linked: (recordType: string, key: string) => Shape | undefined) {
    this.#pack = pack;
    this.#linked = linked;
  }

  /** The answers of a form; `more` stands before them. */
  form(
    name: string,
    { sections, key, name: label }: Form,
    more: Members,
  ): GraphQLObjectType<Answers, Reader> {
    const fields = sections.flatMap((section) => section.fields);
    return new GraphQLObjectType({
      name,
      description: label,
      fields: () => ({ ...more, ...this.members(fields, `Form_${pascal(key)}`) }),
    });
  }

  /** The answers of some fields, in types that are called after `within`. */
  members(fields: readonly Field[], within: string): Members {
    return Object.fromEntries(
      fields.flatMap((field) => {
        const shape = this.#shapeOf(field, within);
        return shape ? [[field.key, { ...shape, description: describe(field) }]] : [];
      }),
    );
  }

  /** The enum of a field's options; undefined where an answer may be something that is not spelt out. */
  enumOf(field: Field, within: string): GraphQLEnumType | undefined {
    const options = optionsOf(this.#pack, field);
    if (!options || options.length === 0) return undefined;
    const list = 'list' in field && field.list !== undefined && !('options' in field && field.options);
    const name =
      list && 'list' in field ? `List_${pascal(field.list ?? '')}` : `${within}_${pascal(field.key)}`;
    return this.#enum(name, list ? '代码表' : field.label, options);
  }

  #enum(
    name: string,
    description: string,
    options: readonly { readonly key: string; readonly label: string }[],
  ): GraphQLEnumType {
    const known =
      this.#enums.get(name) ??
      new GraphQLEnumType({
        name,
        description,
        values: Object.fromEntries(
          options.map(({ key, label }) => [enumName(key), { value: key, description: `${label}（${key}）` }]),
        ),
      });
    this.#enums.set(name, known);
    return known;
  }

  /** How answers from one enum are compared; made once. */
  comparison(name: string, make: () => GraphQLInputObjectType): GraphQLInputObjectType {
    const known = this.#comparisons.get(name) ?? make();
    this.#comparisons.set(name, known);
    return known;
  }

  #shapeOf(field: Field, within: string): Shape | undefined {
    const { key } = field;
    switch (field.kind) {
      case 'text':
      case 'longText':
      case 'person':
      case 'phone':
      case 'creditCode':
        return { type: GraphQLString };
      case 'month':
        return { type: Month };
      case 'date':
        return { type: CalendarDate };
      case 'yesNo':
        return { type: GraphQLBoolean };
      case 'year':
        return { type: GraphQLInt };
      case 'integer':
        return { type: Int53 };
      case 'money':
        return { type: Money };
      case 'percent':
        return { type: Percent, resolve: (answers) => written(answers[key], 2) };
      case 'decimal':
        return { type: Decimal, resolve: (answers) => written(answers[key], field.scale) };
      case 'choice':
      case 'dependentChoice':
        return this.#chosen(field, within);
      case 'choices':
        return this.#severalChosen(field, within);
      case 'cascade':
        return this.#path(field);
      case 'unit':
        return field.many ? severalUnits(key) : oneUnit(key);
      case 'office':
        return this.#office(field);
      case 'link':
        return this.#linked(field.recordType, key);
      case 'file':
        return filesOfAnswer(key);
      case 'table':
        return { type: new GraphQLList(new GraphQLNonNull(this.#inner(field, field.columns, within))) };
      case 'group':
        return { type: this.#inner(field, field.fields, within) };
      case 'note':
      case 'attachments':
      case 'seal':
        return undefined;
    }
  }

  /** What is chosen step by step down a list. */
  #path({ key, list }: FieldOf<'cascade'>): Shape {
    const options = this.#pack.codeLists.find((each) => each.key === list)?.options;
    const labels = new Map(options?.map((each) => [each.key, each.label]));
    return {
      type: new GraphQLList(new GraphQLNonNull(Option)),
      resolve: (answers) =>
        many(answers[key])?.map((each) => ({ key: each, label: labels.get(String(each)) ?? each })),
    };
  }

  #office({ key, many: several }: FieldOf<'office'>): Shape {
    const names = new Map(this.#pack.offices.map((each) => [each.key, each.name]));
    const office = (value: unknown) => ({ key: value, name: names.get(String(value)) ?? value });
    return several
      ? {
          type: new GraphQLList(new GraphQLNonNull(Office)),
          resolve: (answers) => many(answers[key])?.map(office),
        }
      : { type: Office, resolve: (answers) => (answers[key] ? office(answers[key]) : null) };
  }

  /** The rows of a table, or the answers of a group. */
  #inner(field: Field, fields: readonly Field[], within: string): GraphQLObjectType<Answers, Reader> {
    const name = `${within}_${pascal(field.key)}`;
    const known = this.#inners.get(name);
    if (known) return known;
    const row: Members = field.kind === 'table' ? { _row: { type: GraphQLID, resolve: ({ id }) => id } } : {};
    const made = new GraphQLObjectType<Answers, Reader>({
      name,
      description: field.label,
      fields: { ...row, ...this.members(fields, name) },
    });
    this.#inners.set(name, made);
    return made;
  }

  readonly #inners = new Map<string, GraphQLObjectType<Answers, Reader>>();

  #chosen(field: Field, within: string): Shape {
    const { key } = field;
    const type = this.enumOf(field, within);
    if (type) return { type, resolve: (answers) => named(type, answers[key]) };
    const labels = this.#labels(field);
    if (!labels) return { type: GraphQLString };
    return {
      type: Option,
      resolve: ({ [key]: value }) =>
        typeof value === 'string' ? { key: value, label: labels.get(value) ?? value } : null,
    };
  }

  #severalChosen(field: Field, within: string): Shape {
    const { key } = field;
    const type = this.enumOf(field, within);
    if (!type) return { type: new GraphQLList(new GraphQLNonNull(GraphQLString)) };
    return {
      type: new GraphQLList(new GraphQLNonNull(type)),
      resolve: (answers) => many(answers[key])?.filter((each) => named(type, each) !== null),
    };
  }

  /** By option of a closed list that is too long to be spelt out. */
  #labels(field: Field): ReadonlyMap<string, string> | undefined {
    const list = 'list' in field ? this.#pack.codeLists.find(({ key }) => key === field.list) : undefined;
    return list && !list.open ? new Map(list.options.map(({ key, label }) => [key, label])) : undefined;
  }
}

function oneUnit(key: string): Shape {
  return {
    type: Organisation,
    resolve: async (answers, _, { context }) =>
      typeof answers[key] === 'string' ? await organisationLoader(context).load(answers[key]) : null,
  };
}

function severalUnits(key: string): Shape {
  return {
    type: new GraphQLList(new GraphQLNonNull(Organisation)),
    resolve: async (answers, _, { context }) => {
      const ids = many(answers[key])?.map(String) ?? [];
      const found = await organisationLoader(context).loadMany(ids);
      return found.filter((each) => each !== null && 'id' in each);
    },
  };
}

function filesOfAnswer(key: string): Shape {
  return {
    type: listOf(File),
    resolve: (answers, _, { context }) => filesOf(context, many(answers[key])?.map(String) ?? []),
  };
}

/** An answer whose option is no longer there is left out: the enum cannot say it. */
function named(type: GraphQLEnumType, value: unknown): unknown {
  return type.getValues().some((each) => each.value === value) ? value : null;
}

function many(value: unknown): readonly unknown[] | null {
  return Array.isArray(value) ? value : null;
}

function written(value: unknown, places: number): string | null {
  return typeof value === 'number' ? textOfSteps(value, places) : null;
}

/** The label, the unit of measure and the articles. */
function describe(field: Field): string {
  const unit = 'unit' in field && field.unit !== undefined ? `（${field.unit}）` : '';
  const basis = field.basis.length > 0 ? `［条文 ${field.basis.join('、')}］` : '';
  return `${field.label}${unit}${basis}`;
}
