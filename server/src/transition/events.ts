import { z } from 'zod';
import { type Context } from '../context/context.ts';
import { submissionsOf } from '../document/submission-rows.ts';
import { type CompiledPack } from '../procedure/compile-pack.ts';
import { viewBasis } from '../record/blocker-view.ts';
import { packOf } from '../record/packs.ts';
import { shownRecord } from '../record/record-rows.ts';
import { type RecordNode } from '../record/record.type.ts';
import { stateIn } from '../record/states.ts';
import { BY_CLOCK, CREATED } from '../record/wording.ts';
import { type Page, pageOf, rowsToFetch } from '../shared/connection.ts';
import { decodeCursor } from '../shared/cursor.ts';
import { type Rows } from '../storage/rows.ts';
import { type EventNode } from './event.type.ts';

type EventsQuestion = { readonly first: number; readonly after: string | null };

/** What has happened to a record, oldest first. */
export async function eventsOf(
  context: Context,
  record: RecordNode,
  { first, after }: EventsQuestion,
): Promise<Page<EventNode>> {
  const limit = rowsToFetch(first);
  const beyond = Number(decodeCursor(after, 1)?.[0] ?? 0);
  const pack = await packOf(context, record.packVersion);
  const found = await context.read((rows) =>
    selectEvents(rows, record.id).where('event.sequence', '>', beyond).limit(limit).execute(),
  );
  return pageOf({
    rows: found,
    first,
    position: ({ sequence }) => [sequence],
    node: (row) => viewEvent(context, row, { record, pack }),
    total: () => countEvents(context, record.id),
  });
}

/** One event, with its record, which whoever asks may read. */
export async function eventOf(
  context: Context,
  { record: ofRecord, event: id }: { readonly record: string; readonly event: string },
): Promise<{ readonly record: RecordNode; readonly event: EventNode }> {
  const [record, row] = await Promise.all([
    shownRecord(context, ofRecord),
    context.read((rows) => selectEvents(rows, ofRecord).where('event.id', '=', id).executeTakeFirstOrThrow()),
  ]);
  const pack = await packOf(context, record.packVersion);
  return { record, event: viewEvent(context, row, { record, pack }) };
}

type EventRow = Awaited<ReturnType<ReturnType<typeof selectEvents>['executeTakeFirstOrThrow']>>;

function selectEvents(rows: Rows, record: string) {
  return rows
    .selectFrom('event')
    .leftJoin('account', 'account.id', 'event.account_id')
    .leftJoin('organisation', 'organisation.id', 'event.organisation_id')
    .select([
      'event.id',
      'event.sequence',
      'event.at',
      'event.transition',
      'event.from_state as fromState',
      'event.to_state as toState',
      'event.basis',
      'event.reason',
      'event.remarks',
      'event.input',
      'event.acknowledged',
      'account.name as actor',
      'organisation.name as organisation',
    ])
    .where('event.record_id', '=', record)
    .orderBy('event.sequence');
}

const Footing = z.object({
  basis: z.array(z.string()).default([]),
  inferred: z.string().optional(),
  ref: z.array(z.string()).default([]),
});

function viewEvent(
  context: Context,
  { fromState, toState, basis, actor, organisation, ...row }: EventRow,
  { record, pack }: { readonly record: RecordNode; readonly pack: CompiledPack },
): EventNode {
  const type = pack.type(record.type);
  const transition = type?.procedure?.transitions.find(({ key }) => key === row.transition);
  return {
    ...row,
    name: row.transition === null ? CREATED : (transition?.name ?? row.transition),
    actor: actor ?? BY_CLOCK,
    organisation: organisation ?? '',
    from: fromState === null ? null : stateIn(type, fromState),
    to: stateIn(type, toState),
    basis: () => viewBasis(Footing.parse(basis), pack),
    submissions: () => submissionsOf(context, record.id, { event: row.id }),
  };
}

async function countEvents(context: Context, record: string): Promise<number> {
  const { total } = await context.read((rows) =>
    rows
      .selectFrom('event')
      .where('record_id', '=', record)
      .select((read) => read.fn.countAll<string>().as('total'))
      .executeTakeFirstOrThrow(),
  );
  return Number(total);
}
