import { OPERATORS, type ReadKind } from '@lixiang/schema';
import {
  GraphQLBoolean,
  GraphQLID,
  GraphQLInputObjectType,
  type GraphQLInputType,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLString,
} from 'graphql';
import { CalendarDate, Instant } from '../shared/scalars.ts';
import { Decimal, Int53, Month, Percent, Wan } from './read-scalars.ts';

const WORDS = {
  eq: '等于',
  in: '是其中之一',
  lt: '小于（早于）',
  lte: '不大于（不晚于）',
  gt: '大于（晚于）',
  gte: '不小于（不早于）',
  contains: '含有',
  isNull: '没有填写',
} as const;

/** How answers of one kind are compared; options and states are compared with the names of an enum. */
export function comparisonType(
  name: string,
  kind: ReadKind,
  value: GraphQLInputType,
): GraphQLInputObjectType {
  return new GraphQLInputObjectType({
    name,
    fields: Object.fromEntries(
      OPERATORS[kind].map((operator) => [
        operator,
        { description: WORDS[operator], type: operandType(operator, value) },
      ]),
    ),
  });
}

function operandType(operator: keyof typeof WORDS, value: GraphQLInputType): GraphQLInputType {
  if (operator === 'isNull') return GraphQLBoolean;
  if (operator === 'contains') return GraphQLString;
  return operator === 'in' ? new GraphQLList(new GraphQLNonNull(value)) : value;
}

/** Comparisons that every county's schema shares. */
export const COMPARISONS: Readonly<Record<ReadKind, GraphQLInputObjectType>> = {
  text: comparisonType('TextWhere', 'text', GraphQLString),
  option: comparisonType('OptionWhere', 'option', GraphQLString),
  state: comparisonType('StateWhere', 'state', GraphQLString),
  unit: comparisonType('UnitWhere', 'unit', GraphQLID),
  office: comparisonType('OfficeWhere', 'office', GraphQLString),
  record: comparisonType('RecordWhere', 'record', GraphQLID),
  yesNo: comparisonType('YesNoWhere', 'yesNo', GraphQLBoolean),
  date: comparisonType('DateWhere', 'date', CalendarDate),
  month: comparisonType('MonthWhere', 'month', Month),
  instant: comparisonType('InstantWhere', 'instant', Instant),
  integer: comparisonType('IntegerWhere', 'integer', Int53),
  decimal: comparisonType('DecimalWhere', 'decimal', Decimal),
  money: comparisonType('MoneyWhere', 'money', Wan),
  percent: comparisonType('PercentWhere', 'percent', Percent),
  year: comparisonType('YearWhere', 'year', GraphQLInt),
};
