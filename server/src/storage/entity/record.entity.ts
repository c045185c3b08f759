import { defineEntity, p } from '@mikro-orm/core';
import { instant, key, values } from './property.ts';

export const RecordEntity = defineEntity({
  name: 'Record',
  tableName: 'record',
  properties: {
    ...key,
    type: p.text(),
    /** The version of the pack that the record began under, and keeps. */
    packVersion: p.integer(),
    unitId: p.text(),
    number: p.text(),
    title: p.text().nullable(),
    state: p.text(),
    stateSince: instant(),
    facts: values(),
    /** The values of list columns, kept here so that a list reads one table. */
    columns: values(),
    /** Counts every change of state; never skipped, compared and set. */
    version: p.integer(),
    createdAt: instant(),
    /** Null where the clock did. */
    createdBy: p.text().nullable(),
    updatedAt: instant(),
  },
});

/** The next number of a series; taken under its row lock, so that there is no gap. */
export const NumberSeriesEntity = defineEntity({
  name: 'NumberSeries',
  tableName: 'number_series',
  properties: {
    jurisdiction: p.text().primary(),
    type: p.text().primary(),
    prefix: p.text().primary(),
    next: p.integer(),
  },
});

/** A number that an answer was given when it was handed in: it stays with its place, and is never given again. */
export const GivenNumberEntity = defineEntity({
  name: 'GivenNumber',
  tableName: 'given_number',
  properties: {
    jurisdiction: p.text().primary(),
    recordId: p.text().primary(),
    documentKey: p.text().primary(),
    /** From the top of the document, steps parted by `/`. */
    path: p.text().primary(),
    /** What it is one of: form, table and column. */
    scope: p.text(),
    number: p.text(),
    eventId: p.text(),
  },
});

export const RecordLinkEntity = defineEntity({
  name: 'RecordLink',
  tableName: 'record_link',
  properties: {
    jurisdiction: p.text().primary(),
    linkKey: p.text().primary(),
    fromId: p.text().primary(),
    toId: p.text().primary(),
  },
});

/** Organisations concerned with a record: its unit, the unit's authority, units that a document names. */
export const RecordPartyEntity = defineEntity({
  name: 'RecordParty',
  tableName: 'record_party',
  properties: {
    jurisdiction: p.text().primary(),
    recordId: p.text().primary(),
    organisationId: p.text().primary(),
    role: p.text().primary(),
  },
});
