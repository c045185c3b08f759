import { defineEntity, p } from '@mikro-orm/core';
import { instant, key, texts, values } from './property.ts';

/** The draft of one document of a record. */
export const DocumentEntity = defineEntity({
  name: 'Document',
  tableName: 'document',
  properties: {
    ...key,
    recordId: p.text(),
    key: p.text(),
    values: values(),
    revision: p.integer(),
    savedAt: instant().nullable(),
    savedBy: p.text().nullable(),
    /** What the form no longer asks for since the record went to another version of the pack; see `Kept`. */
    kept: p.json<unknown>().nullable(),
  },
});

/** One saved list of edits: what a merge and a conflict are decided from. */
export const DocumentEditEntity = defineEntity({
  name: 'DocumentEdit',
  tableName: 'document_edit',
  properties: {
    ...key,
    documentId: p.text(),
    /** The revision that this save made. */
    revision: p.integer(),
    requestId: p.text(),
    edits: p.json<readonly unknown[]>(),
    accountId: p.text(),
    at: instant(),
  },
});

/** A document as it was handed in; never changed. */
export const SubmissionEntity = defineEntity({
  name: 'Submission',
  tableName: 'submission',
  properties: {
    ...key,
    recordId: p.text(),
    documentKey: p.text(),
    sequence: p.integer(),
    eventId: p.text(),
    values: values(),
    fileIds: texts(),
    packVersion: p.integer(),
    digest: p.text(),
  },
});
