import { defineEntity, p } from '@mikro-orm/core';
import { instant, key } from './property.ts';

/** Records that were brought to another version of the pack together, and whether that was taken back. */
export const RecordMoveEntity = defineEntity({
  name: 'RecordMove',
  tableName: 'record_move',
  properties: {
    ...key,
    toVersion: p.integer(),
    accountId: p.text(),
    at: instant(),
    takenBackAt: instant().nullable(),
    takenBackBy: p.text().nullable(),
  },
});

/** One of the records, and where it came from; never changed. */
export const RecordMoveItemEntity = defineEntity({
  name: 'RecordMoveItem',
  tableName: 'record_move_item',
  properties: {
    jurisdiction: p.text().primary(),
    moveId: p.text().primary(),
    recordId: p.text().primary(),
    fromVersion: p.integer(),
    /** The record's version after the move: while it stays so, nothing was done under the new rules. */
    recordVersion: p.integer(),
  },
});
