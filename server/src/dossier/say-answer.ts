import { formatText, type Lists } from '@lixiang/forms';
import type { Field } from '@lixiang/schema';
import { dossierWords as words } from './wording.ts';

/** An answer as it is printed: days in words, quantities with their unit; nothing where nothing was answered. */
export function sayAnswer(field: Field, value: unknown, lists: Lists): string {
  if (field.kind === 'date' && typeof value === 'string') return words.longDate(value);
  const text = formatText(field, value, { lists, siblings: {} });
  return text === '' ? '' : `${text}${unitOf(field)}`;
}

function unitOf(field: Field): string {
  if (field.kind === 'money') return words.wan;
  if (field.kind === 'percent') return words.percent;
  return 'unit' in field && field.unit !== undefined ? ` ${field.unit}` : '';
}
