import type { FieldRemark } from '../form/types.ts';
import type { DocumentRecord } from './document-query.ts';

type Remarked = Pick<DocumentRecord, 'points' | 'events'>;

/** What reviewers last said of a document's fields: open points, and remarks made since it was last submitted. */
export function fieldRemarks(record: Remarked, document: string): readonly FieldRemark[] {
  const events = record.events.edges.map(({ node }) => node);
  const submitted = events.findLastIndex(({ submissions }) =>
    submissions.some((item) => item.document === document),
  );
  const remarks = events.slice(submitted + 1).flatMap((event) =>
    event.remarks
      .filter((remark) => remark.document === document && remark.field !== null)
      .map((remark) => ({
        field: remark.field ?? '',
        text: remark.text,
        by: event.organisation || event.actor,
        at: event.at,
      })),
  );
  const points = record.points
    .filter((point) => point.document === document && point.field !== null && point.answer === null)
    .map((point) => ({ field: point.field ?? '', text: point.text, by: point.raisedBy, at: point.raisedAt }));
  return [...remarks, ...points.filter((point) => remarks.every((remark) => !sameRemark(remark, point)))];
}

function sameRemark(one: FieldRemark, other: FieldRemark): boolean {
  return one.field === other.field && one.text === other.text;
}
