import { defineEntity, p } from '@mikro-orm/core';
import { instant, key } from './property.ts';

/** A file of a document; its content lies beside the database under its SHA-256. */
export const FileEntity = defineEntity({
  name: 'File',
  tableName: 'file',
  properties: {
    ...key,
    recordId: p.text(),
    documentKey: p.text(),
    name: p.text(),
    size: p.integer(),
    mediaType: p.text(),
    sha256: p.text(),
    sm3: p.text(),
    uploadedAt: instant(),
    uploadedBy: p.text(),
    removedAt: instant().nullable(),
  },
});
