import { z } from 'zod';
import { Actor } from './actor.ts';
import { basis, Expression, Key, Label } from './primitive.ts';
import { StateSet } from './state-set.ts';

/** So many days, working days, months or years; the day it is counted from does not count. */
const span = { count: Expression, of: z.enum(['days', 'workdays', 'months', 'years']) };

/** The longest that a clock can count: a hundred years, or twenty of working days. */
export const LONGEST_SPAN = { days: 36_525, workdays: 5_000, months: 1_200, years: 100 } as const;

/** By when something is due, or until when something runs; the last day counts whole. */
const Due = z.discriminatedUnion('kind', [
  /** Owed until it is met, without a day. */
  z.strictObject({ kind: z.literal('never') }),
  /** So long after `from`; where the count is unknown, as `never`. */
  z.strictObject({ kind: z.literal('after'), ...span }),
  /** On the day that an order or a contract sets; while that is unknown, as `never`. */
  z.strictObject({ kind: z.literal('on'), date: Expression }),
  /** On a day of every year, `MM-DD`, from the first that does not lie before `from`. */
  z.strictObject({ kind: z.literal('yearly'), day: Expression }),
  /** So long after `from`, and after each such time again. */
  z.strictObject({ kind: z.literal('every'), ...span }),
]);

/**
 * A deadline, a duty, a window or a term. It is declared and follows from dated facts: no act starts or stops it, so
 * a corrected date corrects it and nothing can forget it. It cannot read clocks, the day of asking, or who asks. In a
 * final state every clock is closed.
 */
export const Clock = z.strictObject({
  key: Key,
  name: Label,
  ...basis,
  /** There is such a clock only while this holds. */
  when: Expression.optional(),
  /** The day it counts from; it has not begun while that is unknown. */
  from: Expression,
  /** From this day on nothing more falls due; the due day before rolling and extension decides. */
  until: Expression.optional(),
  /** The first day of a window; an act before it is refused by an ordinary rule. */
  opens: z.strictObject(span).optional(),
  due: Due,
  /** A due day that is not a working day moves to the next one. */
  roll: z.union([z.boolean(), Expression]).default(false),
  /** The day that an extension sets in place of the due day; over `period` where the clock comes round. */
  extendedTo: Expression.optional(),
  /** Days spent in these states do not count. */
  pausedIn: StateSet.default([]),
  /** They do not count only while this holds. */
  pausedWhen: Expression.optional(),
  /** The day it was met; over `period` where the clock comes round. Without it, the clock only passes. */
  metOn: Expression.optional(),
  /** Who owes it; nobody owes what only passes. */
  owedBy: z.array(Actor).default([]),
  /** Where to do what is owed: on this record, or by a new record of a type. */
  byAct: z
    .strictObject({ document: Key.optional(), transition: Key.optional(), create: Key.optional() })
    .optional(),
  /** So many days before the due day those who owe it are reminded. */
  remind: z.array(z.int().min(1).max(3660)).default([30, 7]),
  /** So many days after the due day it is shown as a little late only; it is late all the same. */
  grace: z.int().min(0).max(3660).default(0),
  /** When it has been late for so many days, these, who stand above whoever owes it, are told once. */
  escalate: z
    .strictObject({
      ...basis,
      to: z.array(Actor).min(1),
      after: z.int().min(0).max(3660).default(0),
    })
    .optional(),
});
export type Clock = z.infer<typeof Clock>;
