import { type Field, isSameJson } from '@lixiang/schema';
import { isObject } from '../kind/blank.ts';
import { formatText } from '../kind/field-text.ts';
import { behaviourOf, holdsAnswer } from '../kind/kinds.ts';
import { isRow } from '../kind/table.ts';
import { type Path, type Row, type Values } from '../types.ts';
import { type FormSide, type KeptAnswer } from './kept.ts';

/** Answers that a form asks for, and those that it does not, written out by the form that asked for them. */
export type Left = { readonly values: Values; readonly answers: readonly KeptAnswer[] };

/** Takes out of answers what another version of the form does not ask for. */
export function leaveAnswers(asked: FormSide, next: FormSide, values: Values): Left {
  return leave({ asked: topFields(asked), next: topFields(next), side: asked, at: [], labels: [] }, values);
}

type Level = {
  readonly asked: readonly Field[];
  readonly next: readonly Field[];
  readonly side: FormSide;
  readonly at: Path;
  readonly labels: readonly string[];
};

function leave(level: Level, values: Values): Left {
  const asked = new Map(level.asked.map((field) => [field.key, field]));
  const next = new Map(level.next.filter(holdsAnswer).map((field) => [field.key, field]));
  const answers: KeptAnswer[] = [];
  const stay = Object.entries(values).flatMap(([key, value]): readonly (readonly [string, unknown])[] => {
    const [old, now] = [asked.get(key), next.get(key)];
    if (!now && !(key === 'id' && isRow(values))) {
      answers.push(...keptOf(level, old, { key, value, siblings: values }));
      return [];
    }
    const inside = old && now ? leaveInside(level, { old, now }, value) : undefined;
    answers.push(...(inside?.answers ?? []));
    return [[key, inside ? inside.value : value]];
  });
  return { values: Object.fromEntries(stay), answers };
}

type Inside = { readonly value: unknown; readonly answers: readonly KeptAnswer[] };

function leaveInside(
  { side, at, labels }: Level,
  { old, now }: { readonly old: Field; readonly now: Field },
  value: unknown,
): Inside | undefined {
  const within = { side, at: [...at, old.key], labels: [...labels, old.label] };
  if (old.kind === 'group' && now.kind === 'group' && isObject(value)) {
    const { values, answers } = leave({ ...within, asked: old.fields, next: now.fields }, value);
    return { value: values, answers };
  }
  if (old.kind !== 'table' || now.kind !== 'table' || !Array.isArray(value)) return undefined;
  const left = value.map((row: unknown): Inside => {
    if (!isRow(row)) return { value: row, answers: [] };
    const inRow = { ...within, at: [...within.at, row.id], asked: old.columns, next: now.columns };
    const { values, answers } = leave(inRow, row);
    return { value: values, answers };
  });
  return { value: left.map((row) => row.value), answers: left.flatMap(({ answers }) => answers) };
}

type Answer = { readonly key: string; readonly value: unknown; readonly siblings: Values };

/** One answer for each field, and in a table for each cell; blank ones need not be kept. */
function keptOf(
  { side, at, labels }: Omit<Level, 'asked' | 'next'>,
  field: Field | undefined,
  { key, value, siblings }: Answer,
): readonly KeptAnswer[] {
  const place = { path: [...at, key], labels: [...labels, field?.label ?? key] };
  if (!field)
    return value === undefined || value === null ? [] : [{ ...place, text: JSON.stringify(value), value }];
  if (behaviourOf(field).tidy(value) === undefined) return [];
  if (field.kind === 'table' && Array.isArray(value) && value.every(isRow))
    return value.flatMap((row: Row) =>
      keptIn(field.columns, row, { side, at: [...place.path, row.id], labels: place.labels }),
    );
  if (field.kind === 'group' && isObject(value))
    return keptIn(field.fields, value, { side, at: place.path, labels: place.labels });
  return [{ ...place, text: formatText(field, value, { lists: side.lists, siblings }), value }];
}

function keptIn(
  fields: readonly Field[],
  values: Values,
  level: Omit<Level, 'asked' | 'next'>,
): readonly KeptAnswer[] {
  const byKey = new Map(fields.map((field) => [field.key, field]));
  return Object.entries(values)
    .filter(([key]) => !(key === 'id' && isRow(values)))
    .flatMap(([key, value]) => keptOf(level, byKey.get(key), { key, value, siblings: values }));
}

function topFields({ form }: FormSide): readonly Field[] {
  return form.sections.flatMap((section) => section.fields);
}

/** Whether two answers, present or absent, are the same. */
export function isSameAnswer(one: Values, other: Values, key: string): boolean {
  return Object.hasOwn(one, key) === Object.hasOwn(other, key) && isSameJson(one[key], other[key]);
}
