import { defineEntity, p } from '@mikro-orm/core';
import { texts } from './property.ts';

/** What a record, as it was last handed in, is compared by; derived. */
export const SimilarityEntryEntity = defineEntity({
  name: 'SimilarityEntry',
  tableName: 'similarity_entry',
  properties: {
    jurisdiction: p.text().primary(),
    recordId: p.text().primary(),
    /** A short name of the record, for the postings. */
    doc: p.integer(),
    type: p.text(),
    title: texts(),
    text: texts(),
    items: texts(),
  },
});

/** In which records a term occurs, and how much of each it is; derived. */
export const SimilarityPostingEntity = defineEntity({
  name: 'SimilarityPosting',
  tableName: 'similarity_posting',
  properties: {
    jurisdiction: p.text().primary(),
    term: p.text().primary(),
    doc: p.integer().primary(),
    weight: p.smallint(),
  },
});
