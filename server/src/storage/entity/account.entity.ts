import { defineEntity, p } from '@mikro-orm/core';
import { instant, key, texts } from './property.ts';

export const AccountEntity = defineEntity({
  name: 'Account',
  tableName: 'account',
  properties: {
    ...key,
    login: p.text(),
    name: p.text(),
    passwordHash: p.text(),
    organisationId: p.text().nullable(),
    positions: texts(),
    administrator: p.boolean(),
    disabled: p.boolean(),
    failedAttempts: p.integer(),
    lockedUntil: instant().nullable(),
    /** Loaded with the embedded demo; shown on its sign-in page. */
    demo: p.boolean(),
  },
});
