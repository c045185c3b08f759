import { defineEntity, p } from '@mikro-orm/core';
import { key, texts, values } from './property.ts';

export const OrganisationEntity = defineEntity({
  name: 'Organisation',
  tableName: 'organisation',
  properties: {
    ...key,
    name: p.text(),
    /** Keys of the pack's offices that this organisation is. */
    offices: texts(),
    creditCode: p.text().nullable(),
    attributes: values(),
    authorityId: p.text().nullable(),
    active: p.boolean(),
  },
});
