import { defineEntity, p } from '@mikro-orm/core';
import { calendarDate, instant, texts } from './property.ts';

/** One clock of a record, or one period of it, as it was last derived. */
export const ClockEntity = defineEntity({
  name: 'Clock',
  tableName: 'clock',
  properties: {
    jurisdiction: p.text().primary(),
    recordId: p.text().primary(),
    key: p.text().primary(),
    /** From 1 where it comes round; 0 where it does not. */
    period: p.integer().primary(),
    /** The year that the period falls due in. */
    year: p.integer().nullable(),
    /** Null where it is not known whether there is such a clock. */
    fromOn: calendarDate().nullable(),
    opensOn: calendarDate().nullable(),
    opensProvisional: p.boolean(),
    /** Null where it is owed, or runs, without a day. */
    dueOn: calendarDate().nullable(),
    /** The earliest that the due day can turn out to be. */
    earliestOn: calendarDate().nullable(),
    /** The due day may yet move, for want of a year's order of days off. */
    provisional: p.boolean(),
    /** Otherwise it only passes. */
    canBeMet: p.boolean(),
    metOn: calendarDate().nullable(),
    paused: p.boolean(),
    closedOn: calendarDate().nullable(),
    /** The organisations that owe it. */
    owedBy: texts(),
    remindOn: texts(),
    graveFrom: calendarDate().nullable(),
    escalateOn: calendarDate().nullable(),
    /** The organisations that are told on that day. */
    escalateTo: texts(),
    /** How the due day was reckoned. */
    steps: p.json<readonly unknown[]>(),
  },
});

/** What was said of a clock to those concerned: once for each kind and day. */
export const ClockNoticeEntity = defineEntity({
  name: 'ClockNotice',
  tableName: 'clock_notice',
  properties: {
    jurisdiction: p.text().primary(),
    recordId: p.text().primary(),
    key: p.text().primary(),
    period: p.integer().primary(),
    kind: p.text().primary(),
    day: calendarDate().primary(),
  },
});

/** A day of law that has been gone through. */
export const DayRunEntity = defineEntity({
  name: 'DayRun',
  tableName: 'day_run',
  properties: { jurisdiction: p.text().primary(), day: calendarDate().primary(), doneAt: instant() },
});
