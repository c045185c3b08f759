import { type Condition, type ReadPath } from '@lixiang/schema';
import { type ColumnSource } from '../column/column.ts';
import { type Test } from '../column/column-question.ts';
import { stepsOf } from './exact.ts';
import { reportedPart } from './reported-part.ts';
import { type Compared } from './where-sql.ts';

/** Where what stands at a path is kept as a column; null where it is not. */
export type SourceOf = (path: ReadPath | undefined) => ColumnSource | null;

/** A filter as a test of columns; null for what they cannot tell. */
export function columnTest(condition: Condition, sourceOf: SourceOf): Test | null {
  if ('all' in condition)
    return condition.table === undefined ? together('all', condition.all, sourceOf) : null;
  if ('any' in condition) return together('any', condition.any, sourceOf);
  if ('none' in condition) {
    const part = columnTest(condition.none, sourceOf);
    return part && { kind: 'none', part };
  }
  if ('linked' in condition || 'clocks' in condition) return null;
  const source = sourceOf(condition.path);
  return source && comparison(source, condition);
}

function together(kind: 'all' | 'any', conditions: readonly Condition[], sourceOf: SourceOf): Test | null {
  const parts = conditions.flatMap((each) => columnTest(each, sourceOf) ?? []);
  return parts.length < conditions.length ? null : { kind, parts };
}

function comparison(source: ColumnSource, { path, operator, value }: Compared): Test | null {
  if (operator === 'isNull') return { kind: 'missing', source, missing: value === true };
  if (operator === 'contains') return null;
  const given = operator === 'in' && Array.isArray(value) ? value : [value];
  const values = given.flatMap((each) => operandOf(path, each) ?? []);
  if (values.length < given.length) return null;
  if (operator === 'eq' || operator === 'in') return { kind: 'oneOf', source, values };
  const [to] = values;
  return typeof to === 'number' ? { kind: 'between', source, ...RANGES[operator](to) } : null;
}

/** Of whole numbers. */
const RANGES = {
  lt: (to: number) => ({ from: -Infinity, to: to - 1 }),
  lte: (to: number) => ({ from: -Infinity, to }),
  gt: (from: number) => ({ from: from + 1, to: Infinity }),
  gte: (from: number) => ({ from, to: Infinity }),
} as const;

const DAY = 86_400_000;

/** A value as its column keeps it; null for what is not quite one, of which the database says what is wrong. */
function operandOf({ kind, field }: ReadPath, value: unknown): string | number | null {
  switch (reportedPart(kind)) {
    case 'number': {
      const steps =
        kind === 'decimal' ? (field?.kind === 'decimal' ? stepsOf(value, field.scale) : null) : value;
      return Number.isSafeInteger(steps) ? Number(steps) : null;
    }
    case 'day':
      return dayOf(kind === 'month' ? `${String(value)}-01` : String(value));
    case 'word': {
      const text = String(value);
      return text.isWellFormed() && !text.includes('\u0000') ? text : null;
    }
  }
}

function dayOf(date: string): number | null {
  const time = /^(?!0000)\d{4}-\d\d-\d\d$/.test(date) ? Date.parse(date) : Number.NaN;
  const isDay = !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
  return isDay ? time / DAY : null;
}
