import { type Edit } from '@lixiang/forms';
import { type Form } from '@lixiang/schema';
import { z } from 'zod';
import { inputIssue, type Issue } from '../shared/issue.type.ts';

const MOST_ROWS = 20_000;
const MOST_EDITS = 300_000;
const LONGEST_PATH = 4;

const Step = z.string().min(1).max(100);
const Path = z.array(Step).min(1).max(LONGEST_PATH);
const Row = z.record(z.string(), z.unknown()).and(z.object({ id: Step }));
const ids = z.array(Step).max(MOST_ROWS);
const after = Step.nullable();
const Edits = z
  .array(
    z.discriminatedUnion('op', [
      z.strictObject({ op: z.literal('set'), path: Path, value: z.unknown() }),
      z.strictObject({ op: z.literal('insertRows'), path: Path, after, rows: z.array(Row).max(MOST_ROWS) }),
      z.strictObject({ op: z.literal('removeRows'), path: Path, ids }),
      z.strictObject({ op: z.literal('moveRows'), path: Path, ids, after }),
    ]),
  )
  .max(MOST_EDITS);

/** What may hold too much: the rows of an edit, those it names, or the edits themselves. */
const LISTS: ReadonlySet<PropertyKey | undefined> = new Set(['rows', 'ids', undefined]);

/** Names that JavaScript gives a meaning of its own. */
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

export type ParsedEdits = { readonly edits: readonly Edit[] } | { readonly issues: readonly Issue[] };

/** Edits as a client sends them, or what is wrong with them; fields must be those of the form. */
export function parseEdits(input: unknown, form: Form): ParsedEdits {
  const forbidden = forbiddenNames(input);
  if (forbidden.length > 0) return { issues: forbidden.map((path) => unknownField(path)) };
  const parsed = Edits.safeParse(input);
  if (!parsed.success) {
    return {
      issues: parsed.error.issues.slice(0, 20).map(({ code, path }) => {
        const place = ['edits'].concat(path.map(String));
        return code === 'too_big' && LISTS.has(path.at(-1))
          ? inputIssue(
              place,
              'edits.tooMany',
              `一次改动的内容过多，最多写入 ${MOST_ROWS} 行，请撤销后分几次填写。`,
            )
          : inputIssue(place, 'edits.form', '修改内容的格式无效。');
      }),
    };
  }
  const fields = new Set(form.sections.flatMap((section) => section.fields.map(({ key }) => key)));
  const unknown = parsed.data.filter(({ path: [first] }) => first === undefined || !fields.has(first));
  if (unknown.length > 0) return { issues: unknown.slice(0, 20).map(({ path }) => unknownField(path)) };
  return { edits: parsed.data };
}

/** What is wrong with answers that have grown too large to keep. */
export function checkSize(values: Readonly<Record<string, unknown>>): readonly Issue[] {
  return Object.entries(values).flatMap(([key, value]) =>
    Array.isArray(value) && value.length > MOST_ROWS
      ? [inputIssue([key], 'table.tooMany', `最多填写 ${MOST_ROWS} 行。`)]
      : [],
  );
}

function unknownField(path: readonly string[]): Issue {
  return inputIssue(path, 'field.unknown', '表中没有此项。');
}

function forbiddenNames(input: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof input === 'string') return FORBIDDEN.has(input) && path.at(-2) === 'path' ? [path] : [];
  if (typeof input !== 'object' || input === null) return [];
  return Object.entries(input).flatMap(([key, value]) =>
    FORBIDDEN.has(key) ? [[...path, key]] : forbiddenNames(value, [...path, key]),
  );
}
