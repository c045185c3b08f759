import { type Lists, parseText, type Values } from '@lixiang/forms';
import { type Field } from '@lixiang/schema';
import { ROW } from './outcome.ts';

export type Answering = { readonly lists: Lists; readonly siblings: Values };

/**
 * An answer as scenarios write it — money in 万元, options, units and records by name — as the form keeps it.
 * What cannot be read is sent as it is, for the server to refuse.
 */
export function toAnswer(field: Field, written: unknown, answering: Answering): unknown {
  if (field.kind === 'table') return toRows(field.columns, written, answering);
  if (field.kind === 'group') {
    return isPlain(written) ? toAnswers(field.fields, written, answering.lists) : written;
  }
  if (Array.isArray(written)) return written.flatMap((each) => read(field, each, answering));
  return read(field, written, answering);
}

/** All answers of a form, a row or a group. */
export function toAnswers(fields: readonly Field[], written: Values, lists: Lists): Values {
  const answers: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(written)) {
    const field = fields.find((each) => each.key === key);
    answers[key] = field ? toAnswer(field, value, { lists, siblings: answers }) : value;
  }
  return answers;
}

function toRows(columns: readonly Field[], written: unknown, { lists }: Answering): unknown {
  if (!Array.isArray(written)) return written;
  return written.map((row: unknown, index) =>
    isPlain(row) ? { ...toAnswers(columns, row, lists), id: `${ROW}${index + 1}` } : row,
  );
}

function read(field: Field, written: unknown, answering: Answering): unknown {
  if (typeof written !== 'string' && typeof written !== 'number') return written;
  const parsed = parseText(field, String(written), answering);
  return 'value' in parsed ? parsed.value : written;
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
