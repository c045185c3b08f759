import { defineEntity, p } from '@mikro-orm/core';

export const JurisdictionEntity = defineEntity({
  name: 'Jurisdiction',
  tableName: 'jurisdiction',
  properties: { key: p.text().primary(), name: p.text(), code: p.text() },
});
