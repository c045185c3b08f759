import { defineEntity, p } from '@mikro-orm/core';
import { instant } from './property.ts';

/** A mutation already answered: the same request answers the same again, and does nothing twice. */
export const AnsweredRequestEntity = defineEntity({
  name: 'AnsweredRequest',
  tableName: 'answered_request',
  properties: {
    jurisdiction: p.text().primary(),
    accountId: p.text().primary(),
    requestId: p.text().primary(),
    kind: p.text(),
    result: p.json<unknown>(),
    at: instant(),
  },
});
