import { type Field } from '../model/field.ts';

/** What can be filtered, ordered, grouped or summed by; closed, and every table over it is complete. */
export type ReadKind =
  | 'text'
  | 'option'
  | 'state'
  | 'unit'
  | 'office'
  | 'record'
  | 'yesNo'
  | 'date'
  | 'month'
  | 'instant'
  | 'integer'
  | 'decimal'
  | 'money'
  | 'percent'
  | 'year';

/** As what a field is reported; undefined for what cannot be: long texts, files, and what holds other fields. */
export function readKindOf({ kind }: Pick<Field, 'kind'>): ReadKind | undefined {
  switch (kind) {
    case 'text':
    case 'person':
    case 'phone':
    case 'creditCode':
      return 'text';
    case 'choice':
    case 'choices':
    case 'dependentChoice':
    case 'cascade':
      return 'option';
    case 'link':
      return 'record';
    case 'integer':
    case 'decimal':
    case 'money':
    case 'percent':
    case 'year':
    case 'date':
    case 'month':
    case 'yesNo':
    case 'unit':
    case 'office':
      return kind;
    case 'longText':
    case 'file':
    case 'table':
    case 'group':
    case 'note':
    case 'attachments':
    case 'seal':
      return undefined;
  }
}

const NUMBERS: ReadonlySet<ReadKind> = new Set(['integer', 'decimal', 'money', 'percent', 'year']);
const DAYS: ReadonlySet<ReadKind> = new Set(['date', 'month', 'instant']);
const ONLY_SHOWN: ReadonlySet<ReadKind> = new Set(['decimal', 'money', 'percent', 'integer']);

/** Whether it can be summed. */
export function isNumeric(kind: ReadKind): boolean {
  return NUMBERS.has(kind) && kind !== 'year';
}

/** Whether it lies on a day, and so in a month, a quarter and a year. */
export function isDated(kind: ReadKind): boolean {
  return DAYS.has(kind);
}

/** Whether groups can be made by it. */
export function isGroupable(kind: ReadKind): boolean {
  return !ONLY_SHOWN.has(kind);
}
