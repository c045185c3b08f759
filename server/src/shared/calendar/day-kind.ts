/** Why a day is a working day, or is not. */
export type DayKind =
  | 'workday'
  | 'weekend'
  /** A day off by the country's yearly order. */
  | 'holiday'
  /** A day of a weekend worked in place of such a day. */
  | 'makeUp'
  /** By the jurisdiction's own order. */
  | 'ownRest'
  | 'ownWork';

/** One day of a work calendar. */
export type CalendarDay = {
  readonly works: boolean;
  readonly kind: DayKind;
  /** The holiday that a day off or a make-up day belongs to. */
  readonly name: string | null;
  /** Whether the order for this day is known; until it is, only the week says whether it is worked. */
  readonly settled: boolean;
};

/** What each day is to those who work by this calendar. */
export type WorkCalendar = { dayAt(date: string): CalendarDay };
