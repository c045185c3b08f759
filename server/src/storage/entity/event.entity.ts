import { defineEntity, p } from '@mikro-orm/core';
import { instant, key, texts, values } from './property.ts';

/** One act on a record; never changed. */
export const EventEntity = defineEntity({
  name: 'Event',
  tableName: 'event',
  properties: {
    ...key,
    recordId: p.text(),
    sequence: p.integer(),
    /** Null for the record's creation. */
    transition: p.text().nullable(),
    fromState: p.text().nullable(),
    toState: p.text(),
    /** Null where the clock acted. */
    accountId: p.text().nullable(),
    organisationId: p.text().nullable(),
    /** The act that carried this one with it. */
    causedBy: p.text().nullable(),
    at: instant(),
    basis: values(),
    reason: p.text().nullable(),
    remarks: p.json<readonly unknown[]>(),
    input: values().nullable(),
    acknowledged: p.json<readonly unknown[]>(),
    requestId: p.text(),
  },
});

/** A change asked for, which must be answered. */
export const PointEntity = defineEntity({
  name: 'Point',
  tableName: 'point',
  properties: {
    ...key,
    recordId: p.text(),
    /** The act that it was asked for with; or the opinion. */
    eventId: p.text().nullable(),
    opinionId: p.text().nullable(),
    document: p.text().nullable(),
    field: p.text().nullable(),
    text: p.text(),
    answer: p.text().nullable(),
    answeredBy: p.text().nullable(),
    answeredAt: instant().nullable(),
  },
});

/** 备案: one filing with every office named, as one act. */
export const FilingEntity = defineEntity({
  name: 'Filing',
  tableName: 'filing',
  properties: {
    ...key,
    recordId: p.text(),
    eventId: p.text(),
    /** Of the procedure's filings. */
    key: p.text(),
    /** When it was taken back; it no longer counts as filed. */
    returnedAt: instant().nullable(),
    document: p.text().nullable(),
    offices: texts(),
    receipts: p.json<readonly { readonly office: string; readonly at: string; readonly by: string }[]>(),
  },
});
