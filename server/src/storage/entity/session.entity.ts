import { defineEntity, p } from '@mikro-orm/core';
import { instant, key } from './property.ts';

/** Its id is the SHA-256 of the token in the cookie: whoever reads the table cannot sign in with it. */
export const SessionEntity = defineEntity({
  name: 'Session',
  tableName: 'session',
  properties: {
    ...key,
    accountId: p.text(),
    csrfToken: p.text(),
    createdAt: instant(),
    seenAt: instant(),
    expiresAt: instant(),
    address: p.text().nullable(),
  },
});
