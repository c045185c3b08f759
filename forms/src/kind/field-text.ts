import { type Field } from '@lixiang/schema';
import { type Parsed, type TextContext } from './behaviour.ts';
import { behaviourOf } from './kinds.ts';

/** Reads what a person typed, or a spreadsheet cell holds, as an answer; blank text is no answer (null). */
export function parseText(field: Field, written: string, context: TextContext): Parsed {
  const text = written.trim();
  return text === '' ? { value: null } : behaviourOf(field).parse(field, text, context);
}

/** Writes an answer as text for people: on paper, in a spreadsheet, in a comparison. */
export function formatText(field: Field, value: unknown, context: TextContext): string {
  const behaviour = behaviourOf(field);
  return behaviour.tidy(value) === undefined ? '' : behaviour.format(field, value, context);
}
