import { defineEntity, p } from '@mikro-orm/core';
import { calendarDate, instant, key } from './property.ts';

/** One published configuration; never changed. */
export const PackVersionEntity = defineEntity({
  name: 'PackVersion',
  tableName: 'pack_version',
  properties: {
    ...key,
    version: p.integer(),
    effectiveFrom: calendarDate(),
    content: p.json<unknown>(),
    /** What it was proven by; see `Scenario`. */
    scenarios: p.json<unknown>(),
    digest: p.text(),
    publishedAt: instant(),
    publishedBy: p.text().nullable(),
    note: p.text().nullable(),
  },
});
