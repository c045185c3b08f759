import { formatText, type Lists } from '@lixiang/forms';
import type { Field, Form } from '@lixiang/schema';
import { formWords } from '../../wording/form.ts';
import { paperWords } from '../../wording/paper.ts';
import type { AttachmentSlots } from '../types.ts';
import { stringsOf } from '../widget/text-of.ts';

type Printing = { readonly form: Form; readonly lists: Lists; readonly attachments: AttachmentSlots };

/** An answer as it stands on paper, line by line, or as boxes of which some are ticked. */
export type PrintedAnswer =
  | { readonly kind: 'lines'; readonly lines: readonly string[] }
  | { readonly kind: 'boxes'; readonly boxes: readonly string[] };

/** Writes an answer for paper; a blank one leaves room, or the day to be filled in. */
export function printedAnswer(
  field: Field,
  value: unknown,
  { form, lists, attachments }: Printing,
): PrintedAnswer {
  if (!isOfficial(form) && (field.kind === 'choice' || field.kind === 'choices')) {
    const { options, open } = lists.optionsOf(field);
    if (!open && options.length <= MOST_BOXES)
      return { kind: 'boxes', boxes: options.map(({ key, label }) => box(isChosen(value, key), label)) };
  }
  if (field.kind === 'attachments')
    return linesOf(
      field.documents.flatMap((key) => (attachments[key]?.files ?? []).map((file) => file.name)),
    );
  if (field.kind === 'date')
    return linesOf([typeof value === 'string' ? longDate(value) : paperWords.blankDate]);
  const text = formatText(field, value, { lists, siblings: {} });
  return linesOf(text === '' ? [] : [`${text}${unitOf(field)}`]);
}

const MOST_BOXES = 8;

/** Boxes to tick are ours; the cells of a form that was issued are written in, unless it prints boxes itself. */
export function isOfficial({ layout }: Form): boolean {
  return layout !== undefined;
}

/** Whether an option is among what was chosen. */
export function isChosen(value: unknown, option: string): boolean {
  return typeof value === 'string' ? value === option : stringsOf(value).includes(option);
}

/** A box before its option, ticked or not. */
export function box(ticked: boolean, label: string): string {
  return `${paperWords.box(ticked)}${label}`;
}

/** Kinds of answers that say themselves what they are. */
export const SELF_EXPLAINING: ReadonlySet<Field['kind']> = new Set(['longText', 'choices', 'attachments']);

function linesOf(lines: readonly string[]): PrintedAnswer {
  return { kind: 'lines', lines };
}

function unitOf(field: Field): string {
  if (field.kind === 'money') return ` ${formWords.wan}`;
  if (field.kind === 'percent') return formWords.percent;
  return 'unit' in field && field.unit !== undefined ? ` ${field.unit}` : '';
}

function longDate(iso: string): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  return paperWords.date(year, String(Number(month)), String(Number(day)));
}
