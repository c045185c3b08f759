import { sql } from 'kysely';
import { loaderOf } from '../record/loader.ts';
import { BY_CLOCK } from '../record/wording.ts';
import { type PointNode } from './point.type.ts';

/** A point as it is stored, the same for everybody. */
export type PointRow = Omit<PointNode, 'mayAnswer'>;

/** The changes asked for in a record, oldest first. */
export const pointLoader = loaderOf<readonly PointRow[]>(async (context, records) => {
  const found = await context.read((rows) =>
    rows
      .selectFrom('point')
      .leftJoin('event', 'event.id', 'point.event_id')
      .leftJoin('opinion', 'opinion.id', 'point.opinion_id')
      .leftJoin('account', (join) =>
        join.on(sql<boolean>`account.id = coalesce(event.account_id, opinion.account_id)`),
      )
      .leftJoin('organisation', 'organisation.id', 'account.organisation_id')
      .leftJoin('account as answerer', 'answerer.id', 'point.answered_by')
      .select([
        'point.id',
        'point.record_id as record',
        'point.document',
        'point.field',
        'point.text',
        'point.answer',
        'point.answered_at as answeredAt',
        sql<string>`coalesce(event.at, opinion.at)`.as('raisedAt'),
        sql<string>`coalesce(organisation.name, account.name, ${BY_CLOCK})`.as('raisedBy'),
        'answerer.name as answeredBy',
      ])
      .where('point.record_id', 'in', records)
      .orderBy('point.id')
      .execute(),
  );
  return (record) => found.filter((point) => point.record === record);
});
