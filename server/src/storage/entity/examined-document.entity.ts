import { defineEntity, p } from '@mikro-orm/core';

/** How a catalogue, as it was last handed in, stands by what its form has it looked at for; derived. */
export const ExaminedDocumentEntity = defineEntity({
  name: 'ExaminedDocument',
  tableName: 'examined_document',
  properties: {
    jurisdiction: p.text().primary(),
    recordId: p.text().primary(),
    documentKey: p.text().primary(),
    entries: p.integer(),
    /** Those in which nothing was found. */
    faultless: p.integer(),
    /** How often each mistake was found, by its code. */
    faults: p.json<Readonly<Record<string, number>>>(),
  },
});

/** What a catalogue, as it was last handed in, says: all its texts in small letters. The database keeps it. */
export const CatalogueTextEntity = defineEntity({
  name: 'CatalogueText',
  tableName: 'catalogue_text',
  properties: {
    jurisdiction: p.text().primary(),
    submissionId: p.text().primary(),
    said: p.text(),
  },
});
