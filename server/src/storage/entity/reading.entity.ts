import { defineEntity, p } from '@mikro-orm/core';
import { calendarDate, instant, key, texts } from './property.ts';

/** What a record reports at a path, one row for each answer: facts, and of what was handed in last, reportable fields. */
export const ReportedEntity = defineEntity({
  name: 'Reported',
  tableName: 'reported',
  properties: {
    jurisdiction: p.text().primary(),
    recordId: p.text().primary(),
    path: p.text().primary(),
    /** Which of several answers; in a table, which row. */
    item: p.integer().primary(),
    type: p.text(),
    /** One of the three. */
    word: p.text().nullable(),
    number: p.bigint('string').nullable(),
    day: calendarDate().nullable(),
  },
});

/** A key by which an outside system reads; only its digest is kept. */
export const ApiTokenEntity = defineEntity({
  name: 'ApiToken',
  tableName: 'api_token',
  properties: {
    ...key,
    name: p.text(),
    /** SHA-256 of the token. */
    digest: p.text(),
    /** What it shows of itself in lists: the first signs. */
    prefix: p.text(),
    /** Keys of the record types that it reads. */
    scopes: texts(),
    /** In whose stead it reads. */
    organisationId: p.text(),
    perMinute: p.integer(),
    createdAt: instant(),
    createdBy: p.text(),
    expiresAt: instant(),
    revokedAt: instant().nullable(),
    lastUsedAt: instant().nullable(),
  },
});

/** A question that has been asked of the typed read API, by the SHA-256 of its text. */
export const ReadOperationEntity = defineEntity({
  name: 'ReadOperation',
  tableName: 'read_operation',
  properties: {
    jurisdiction: p.text().primary(),
    digest: p.text().primary(),
    text: p.text(),
    lastSeenAt: instant(),
    count: p.integer(),
  },
});

/** A transaction that has changed what sums rest on. */
export const ChangedEntity = defineEntity({
  name: 'Changed',
  tableName: 'changed',
  properties: {
    jurisdiction: p.text().primary(),
    xid: p.bigint('string').primary(),
    at: instant(),
  },
});

/** A record of which a transaction has changed something that is reported. */
export const ChangedRecordEntity = defineEntity({
  name: 'ChangedRecord',
  tableName: 'changed_record',
  properties: {
    jurisdiction: p.text().primary(),
    type: p.text().primary(),
    xid: p.bigint('string').primary(),
    recordId: p.text().primary(),
  },
});
