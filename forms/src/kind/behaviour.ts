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
export type ValueContext = { readonly today: string; readonly siblings: Values };

/** Judges an answer that is there; a wrong JSON type is a finding, never an exception. */
export type Judge = (value: unknown, context: ValueContext) => readonly Finding[];

export type Parsed = { readonly value: unknown } | { readonly finding: Finding };

/** What a kind of field does; how it looks belongs to the client. */
export type FieldBehaviour<K extends FieldKind> = {
  /** The answer as it is kept, the same meaning written one way; `undefined` where there is none. */
  readonly tidy: (value: unknown) => unknown;
  /** Makes ready to judge the answers of one field; its options are looked up once. */
  judge(field: FieldOf<K>, lists: Lists): Judge;
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
