import { defineEntity, p } from '@mikro-orm/core';
import { instant, texts } from './property.ts';

/** What is filled in, or has been, for the records of a type that were there before a version asked for it. */
export const BackfillEntity = defineEntity({
  name: 'Backfill',
  tableName: 'backfill',
  properties: {
    jurisdiction: p.text().primary(),
    /** `report` or `likeness`. */
    purpose: p.text().primary(),
    type: p.text().primary(),
    /** The paths that are reported; what is compared has none. */
    paths: texts(),
    /** The last record that is done; they are gone through by their ids. */
    afterId: p.text(),
    done: p.integer(),
    total: p.integer(),
    begunAt: instant(),
    finishedAt: instant().nullable(),
  },
});
