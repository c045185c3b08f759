import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { stepsOf } from './exact.ts';

/** The scalars of the typed read API; values inside are those that are stored. */
export const Int53 = scalar('Int53', '53 位以内的整数。', (value) =>
  Number.isSafeInteger(value) ? Number(value) : undefined,
);

export const Decimal = scalar('Decimal', '精确小数，以文本表示，不经浮点运算。', (value) =>
  /^-?\d{1,15}(\.\d{1,10})?$/.test(String(value)) ? String(value) : undefined,
);

/** 分 inside. */
export const Wan = scalar('Wan', '金额，单位万元，精确到分，可写作文本或者整数，例如 "12.5"。', (value) =>
  stepsOf(value, 6),
);

/** Hundredths of a percent inside. */
export const Percent = scalar('Percent', '百分数，例如 "15.25" 表示 15.25%。', (value) => stepsOf(value, 2));

export const Month = scalar('Month', '月份，YYYY-MM。', (value) =>
  typeof value === 'string' && /^\d{4}-(0[1-9]|1[0-2])$/.test(value) ? value : undefined,
);

/** What goes out is right already; what comes in is judged. */
function scalar<T>(name: string, description: string, read: (value: unknown) => T | undefined) {
  const parse = (value: unknown): T => {
    const found = read(value);
    if (found === undefined) throw new GraphQLError(`${name}: ${description}`);
    return found;
  };
  return new GraphQLScalarType<T, unknown>({
    name,
    description,
    serialize: (value) => value,
    parseValue: parse,
    parseLiteral: (node) => parse(literal(node)),
  });
}

function literal(node: ValueNode): unknown {
  if (node.kind === Kind.INT) return node.value.length > 16 ? node.value : Number(node.value);
  return node.kind === Kind.STRING || node.kind === Kind.FLOAT ? node.value : undefined;
}
