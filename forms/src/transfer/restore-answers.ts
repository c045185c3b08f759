import { type Field, type Form } from '@lixiang/schema';
import { isObject } from '../kind/blank.ts';
import { behaviourOf } from '../kind/kinds.ts';
import { isRow } from '../kind/table.ts';
import { type Path, type Values } from '../types.ts';
import { type KeptAnswer } from './kept.ts';
import { type Left } from './leave-answers.ts';

/**
 * Brings kept answers back to where a form asks for them again and nothing has been answered since. Rows come back
 * with a table that was not asked for at all; a row that somebody has removed does not.
 */
export function restoreAnswers(
  { asked, next }: { readonly asked: Form; readonly next: Form },
  values: Values,
  kept: readonly KeptAnswer[],
): Left {
  const latest = new Map(kept.map((answer) => [JSON.stringify(answer.path), answer]));
  const before = new Set(topFields(asked).map(({ key }) => key));
  const level = { fields: topFields(next), before };
  return kept.reduce<Left>(
    (so, answer) => {
      const wanted = latest.get(JSON.stringify(answer.path)) === answer;
      const restored = wanted ? putBack(level, so.values, answer) : undefined;
      return restored
        ? { values: restored, answers: so.answers }
        : { values: so.values, answers: [...so.answers, answer] };
    },
    { values, answers: [] },
  );
}

type Level = { readonly fields: readonly Field[]; readonly before: ReadonlySet<string> };
type Answer = { readonly path: Path; readonly value: unknown };

function putBack({ fields, before }: Level, values: Values, { path, value }: Answer): Values | undefined {
  const [key = '', ...rest] = path;
  const field = fields.find((each) => each.key === key);
  if (!field) return undefined;
  const present = Object.hasOwn(values, key) ? values[key] : undefined;
  if (field.kind === 'group' && rest.length > 0) {
    const inner = { fields: field.fields, before };
    const group = putBack(inner, isObject(present) ? present : {}, { path: rest, value });
    return group && { ...values, [key]: group };
  }
  if (field.kind === 'table' && rest.length > 1) {
    const rows: readonly unknown[] = Array.isArray(present) ? present : [];
    const [id = '', ...inRow] = rest;
    const at = rows.findIndex((row) => isRow(row) && row.id === id);
    if (at < 0 && before.has(key)) return undefined;
    const row: unknown = at < 0 ? { id } : rows[at];
    const next = isObject(row)
      ? putBack({ fields: field.columns, before }, row, { path: inRow, value })
      : undefined;
    return next && { ...values, [key]: at < 0 ? [...rows, next] : rows.with(at, next) };
  }
  const mayHold =
    rest.length === 0 &&
    field.kind !== 'table' &&
    field.kind !== 'group' &&
    behaviourOf(field).tidy(present) === undefined;
  return mayHold ? { ...values, [key]: value } : undefined;
}

function topFields({ sections }: Form): readonly Field[] {
  return sections.flatMap((section) => section.fields);
}
