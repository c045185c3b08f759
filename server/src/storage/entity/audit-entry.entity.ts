import { defineEntity, p } from '@mikro-orm/core';
import { instant, key, values } from './property.ts';

/** Who did what, when and from where; never changed. */
export const AuditEntryEntity = defineEntity({
  name: 'AuditEntry',
  tableName: 'audit_entry',
  properties: {
    ...key,
    at: instant(),
    accountId: p.text().nullable(),
    organisationId: p.text().nullable(),
    action: p.text(),
    recordId: p.text().nullable(),
    detail: values(),
    address: p.text().nullable(),
  },
});
