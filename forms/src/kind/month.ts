import { isMonth, parseMonth } from '../text/calendar-text.ts';
import { toHalfWidth } from '../text/plain-text.ts';
import { fault, type FieldBehaviour, NO_FINDINGS } from './behaviour.ts';
import { showAny } from './blank.ts';
import { tidyText } from './text-answer.ts';

/** A calendar month, `YYYY-MM`. */
export const month: FieldBehaviour<'month'> = {
  tidy: tidyText,
  judge: () => (value) => (typeof value === 'string' && isMonth(value) ? NO_FINDINGS : [fault('month.form')]),
  parse: (_field, written) => {
    const value = parseMonth(toHalfWidth(written));
    return value === undefined ? { finding: fault('month.form') } : { value };
  },
  format: (_field, value) => showAny(value),
};
