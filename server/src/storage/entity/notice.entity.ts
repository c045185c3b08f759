import { defineEntity, p } from '@mikro-orm/core';
import { instant, key } from './property.ts';

/** A message to one account, or to everybody of an organisation. */
export const NoticeEntity = defineEntity({
  name: 'Notice',
  tableName: 'notice',
  properties: {
    ...key,
    accountId: p.text().nullable(),
    organisationId: p.text().nullable(),
    recordId: p.text().nullable(),
    message: p.text(),
    at: instant(),
    readAt: instant().nullable(),
  },
});
