import { sql } from 'kysely';
import { instant, partLoader } from '../record/record-parts.ts';
import { BY_CLOCK } from '../record/wording.ts';
import { type PointNode } from './point.type.ts';

/** A point as it is stored, the same for everybody. */
export type PointRow = Omit<PointNode, 'mayAnswer'>;

/** The changes asked for in a record, oldest first. */
export const pointLoader = partLoader<PointRow>({
  name: 'points',
  rows: sql`select point.id, point.document, point.field, point.text, point.answer,
      ${instant('point.answered_at')} as "answeredAt",
      coalesce(${instant('event.at')}, ${instant('opinion.at')}) as "raisedAt",
      coalesce(organisation.name, account.name, ${sql.lit(BY_CLOCK)}) as "raisedBy", answerer.name as "answeredBy"
    from point
      left join event on event.id = point.event_id
      left join opinion on opinion.id = point.opinion_id
      left join account on account.id = coalesce(event.account_id, opinion.account_id)
      left join organisation on organisation.id = account.organisation_id
      left join account as answerer on answerer.id = point.answered_by
    where point.record_id = asked.id order by point.id`,
});
