import { isSameJson } from '@lixiang/schema';
import { isObject } from '../kind/blank.ts';
import { isRow } from '../kind/table.ts';
import { type Values } from '../types.ts';
import { type CarriedAnswers, type FormSide } from './kept.ts';
import { leaveAnswers } from './leave-answers.ts';

/**
 * Answers as they were before the last step, which led from `to` to `from`. What has been answered since stays where
 * `to` asks for it, and is kept where it does not; answers that were never carried are as they were.
 */
export function takeBackAnswers(
  from: FormSide,
  to: FormSide,
  { values, kept }: CarriedAnswers,
): CarriedAnswers {
  const step = kept.steps.at(-1);
  if (!step) return { values, kept };
  const left = leaveAnswers(from, to, mergeIn(step.before, step.after, values));
  return {
    values: left.values,
    kept: { answers: [...step.answers, ...left.answers], steps: kept.steps.slice(0, -1) },
  };
}

/** What was there before, but where it has been changed since. */
function mergeIn(before: Values, after: Values, present: Values): Values {
  const keys = new Set([...Object.keys(present), ...Object.keys(before), ...Object.keys(after)]);
  const isTouched = (key: string) => Object.hasOwn(before, key) || Object.hasOwn(after, key);
  return Object.fromEntries(
    [...keys].flatMap((key) => {
      if (!isTouched(key)) return [[key, present[key]]];
      const merged = merge(own(before, key), own(after, key), own(present, key));
      return merged === undefined ? [] : [[key, merged]];
    }),
  );
}

function merge(before: unknown, after: unknown, present: unknown): unknown {
  if (isSameJson(after, present)) return before;
  if (Array.isArray(before) && Array.isArray(after) && Array.isArray(present))
    return present.map((row: unknown) => (isRow(row) ? mergeRow(row, before, after) : row));
  if (isObject(before) && isObject(after) && isObject(present)) return mergeIn(before, after, present);
  return present;
}

function mergeRow(row: Values, before: readonly unknown[], after: readonly unknown[]): Values {
  const [old, made] = [before, after].map((rows) => rows.filter(isRow).find(({ id }) => id === row['id']));
  if (!old || !made) return row;
  return mergeIn(old, made, row);
}

function own(values: Values, key: string): unknown {
  return Object.hasOwn(values, key) ? values[key] : undefined;
}
