import { defineEntity, p } from '@mikro-orm/core';
import { instant, key, texts, values } from './property.ts';

/** An answer to one task of a review; never changed, superseded by a later one. */
export const OpinionEntity = defineEntity({
  name: 'Opinion',
  tableName: 'opinion',
  properties: {
    ...key,
    recordId: p.text(),
    review: p.text(),
    task: p.text(),
    /** The organisation, or the drawn member's record, that was asked. */
    asked: p.text(),
    outcome: p.text(),
    text: p.text().nullable(),
    values: values().nullable(),
    /** Digest of the documents it looked at: it stands while they are unchanged. */
    inputs: p.text(),
    round: p.integer(),
    accountId: p.text(),
    at: instant(),
  },
});

/** A draw from a registry, reproducible from its seed; never changed. */
export const DrawEntity = defineEntity({
  name: 'Draw',
  tableName: 'draw',
  properties: {
    ...key,
    recordId: p.text(),
    panel: p.text(),
    seed: p.text(),
    candidates: texts(),
    excluded: p.json<readonly unknown[]>(),
    members: texts(),
    note: p.text().nullable(),
    accountId: p.text(),
    at: instant(),
  },
});
