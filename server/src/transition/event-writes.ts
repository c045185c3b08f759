import { sql } from 'kysely';
import { type Context } from '../context/context.ts';
import { isNotYet } from '../procedure/birth.ts';
import { digestOf } from '../shared/digest.ts';
import { newId } from '../shared/ids.ts';
import { json, type Rows } from '../storage/rows.ts';
import { type Accepted } from './accepted.ts';

type OfEvent = Accepted & { readonly event: string };

/** Writes what happened: once, in order, and never changed. Whoever calls holds the lock of the record. */
export async function insertEvent(context: Context, rows: Rows, accepted: OfEvent): Promise<void> {
  const { situation, acceptance, event, requestId, causedBy, reason, remarks, acknowledged } = accepted;
  const { key, basis, inferred, ref } = acceptance.transition;
  await rows
    .insertInto('event')
    .values({
      jurisdiction: context.jurisdiction,
      id: event,
      record_id: situation.record.id,
      sequence: sql<number>`(select coalesce(max(sequence), 0) + 1 from event
        where record_id = ${situation.record.id})`,
      transition: key,
      from_state: isNotYet(situation) ? null : situation.record.state,
      to_state: acceptance.to,
      account_id: context.actor.accountId,
      organisation_id: context.actor.organisationId,
      caused_by: causedBy,
      at: context.clock().toISOString(),
      basis: json({ basis, inferred, ref }),
      reason: reason?.trim() ? reason.trim() : null,
      remarks: json(remarks),
      input: acceptance.input === null ? null : json(acceptance.input),
      acknowledged: json(
        acceptance.warnings.flatMap((warning) => {
          if (warning.code !== 'rule') return [];
          const given = acknowledged.get(warning.key)?.trim() ?? '';
          return [{ rule: warning.key, message: warning.message, reason: given === '' ? null : given }];
        }),
      ),
      request_id: requestId,
    })
    .execute();
}

/** Writes the drafts that were handed in, with the digest by which anybody can tell that they are unchanged. */
export async function insertSubmissions(
  { jurisdiction }: Context,
  rows: Rows,
  { situation, acceptance, event }: OfEvent,
): Promise<void> {
  if (acceptance.submits.length === 0) return;
  const { id: record } = situation.record;
  await rows
    .insertInto('submission')
    .values(
      acceptance.submits.map(({ document, values, files }) => ({
        jurisdiction,
        id: newId(),
        record_id: record,
        document_key: document,
        sequence: sql<number>`(select coalesce(max(sequence), 0) + 1 from submission
          where record_id = ${record} and document_key = ${document})`,
        event_id: event,
        values: json(values),
        file_ids: json(files),
        pack_version: situation.pack.version,
        digest: digestOf({ values, files }),
      })),
    )
    .execute();
}
