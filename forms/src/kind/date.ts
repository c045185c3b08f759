import { isDate, parseDate } from '../text/calendar-text.ts';
import { toHalfWidth } from '../text/plain-text.ts';
import { fault, type FieldBehaviour, NO_FINDINGS } from './behaviour.ts';
import { showAny } from './blank.ts';
import { tidyText } from './text-answer.ts';

/** A calendar date, `YYYY-MM-DD`. */
export const date: FieldBehaviour<'date'> = {
  tidy: tidyText,
  judge:
    ({ notAfterToday }) =>
    (value, { today }) => {
      if (typeof value !== 'string' || !isDate(value)) return [fault('date.form')];
      return notAfterToday && value > today ? [fault('date.future', { today })] : NO_FINDINGS;
    },
  parse: (_field, written) => {
    const value = parseDate(toHalfWidth(written));
    return value === undefined ? { finding: fault('date.form') } : { value };
  },
  format: (_field, value) => showAny(value),
};
