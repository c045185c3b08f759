import { type FieldKind, type FieldOf } from '@lixiang/schema';
import { type IssueCode } from '../issue-code.ts';
import { type Lists } from '../list/lists.ts';
import { type Values } from '../types.ts';

/** Something about one answer, wherever it stands; the engine adds the place. */
export type Finding = {
  readonly code: IssueCode;
  readonly params: Readonly<Record<string, string | number>>;
  readonly severity: 'error' | 'warning';
};

/** What reading and writing an answer as text may ask. */
export type TextContext = {
  readonly lists: Lists;
  /** The answers beside it, in its form or row. */
  readonly siblings: Values;
};

/** What judging an answer may ask. */
export type ValueContext = TextContext & { readonly today: string };

export type Parsed = { readonly value: unknown } | { readonly finding: Finding };

/** What a kind of field does; how it looks belongs to the client. */
export type FieldBehaviour<K extends FieldKind> = {
  isEmpty(value: unknown): boolean;
  /** The answer as it is kept: the same meaning, written one way. */
  normalise(value: unknown): unknown;
  /** Judges an answer that is not empty; a wrong JSON type is a finding, never an exception. */
  validate(field: FieldOf<K>, value: unknown, context: ValueContext): readonly Finding[];
  /** Reads what a person typed or pasted from a spreadsheet cell; the text is trimmed and not empty. */
  parse(field: FieldOf<K>, text: string, context: TextContext): Parsed;
  /** Writes an answer for people; what `parse` reads back. A value of a wrong type is shown as it is. */
  format(field: FieldOf<K>, value: unknown, context: TextContext): string;
};

export const NO_FINDINGS: readonly Finding[] = [];
const NO_PARAMS: Finding['params'] = {};

/** An answer that cannot stand. */
export function fault(code: IssueCode, params = NO_PARAMS): Finding {
  return { code, params, severity: 'error' };
}

/** An answer that can stand, but that someone should look at. */
export function warning(code: IssueCode, params = NO_PARAMS): Finding {
  return { code, params, severity: 'warning' };
}
