import { writeAudit } from '../audit/write-audit.ts';
import { type Context } from '../context/context.ts';
import { filledIn } from '../procedure/birth.ts';
import { factsAfter } from '../procedure/facts-after.ts';
import { type Examination } from '../procedure/examination.ts';
import { examine } from '../record/examine.ts';
import { keptOf } from '../record/report-kept.ts';
import { insertBareRecord } from '../record/insert-bare-records.ts';
import { insertPoints } from '../record/insert-points.ts';
import { writeLink } from '../record/link-records.ts';
import { noteChange, noteHeld } from '../record/refresh-clocks.ts';
import { refreshHandedIn } from '../record/refresh-handed-in.ts';
import { refreshParties, refreshRecord, shownOf } from '../record/refresh-record.ts';
import { writeReported } from '../record/reported-rows.ts';
import { DomainError } from '../shared/domain-error.ts';
import { newId } from '../shared/ids.ts';
import { json, type Rows } from '../storage/rows.ts';
import { type Accepted } from './accepted.ts';
import { applyEffects } from './apply-effects.ts';
import { insertEvent, insertSubmissions } from './event-writes.ts';
import { giveNumbers, keepNumbers } from './give-numbers.ts';
import { situationAfter } from './situation-after.ts';

/** Writes everything that an accepted act comes to, in the transaction it was decided in; answers its event. */
export async function applyAcceptance(context: Context, rows: Rows, accepted: Accepted): Promise<string> {
  const event = newId();
  const numbered = await giveNumbers(context, rows, { accepted, event });
  const acting = { event, accepted: numbered, after: examine(situationAfter(context, numbered)) };
  const [, raised] = await Promise.all([moveRecord(context, rows, acting), writeAct(context, rows, acting)]);
  // Everything near the record was locked before it was read; what the act asks for anew is not in its situation.
  if (raised) noteChange(rows, acting.after.situation);
  else noteHeld(rows, acting.after.situation);
  return await carryAlong(context, rows, acting);
}

/** Writes a record that an accepted act brings into being, with everything that the act comes to; answers its id. */
export async function applyBirth(context: Context, rows: Rows, accepted: Accepted): Promise<string> {
  const { acceptance } = accepted;
  const { pack, type, unit } = accepted.situation;
  const { id, number } = await insertBareRecord(context, rows, {
    pack,
    type,
    unitId: unit.id,
    state: acceptance.to,
    facts: factsAfter({}, acceptance.effects),
    documents: acceptance.drafts,
  });
  const beginning = filledIn(accepted.situation, acceptance.drafts);
  const situation = { ...beginning, record: { ...beginning.record, id, number } };
  const event = newId();
  const numbered = await giveNumbers(context, rows, { accepted: { ...accepted, situation }, event });
  const after = examine(situationAfter(context, numbered));
  const acting = { event, accepted: numbered, after };
  await Promise.all([refreshRecord(context, rows, after), writeAct(context, rows, acting)]);
  noteChange(rows, after.situation);
  await carryAlong(context, rows, acting);
  return id;
}

type Acting = { readonly event: string; readonly accepted: Accepted; readonly after: Examination };

/**
 * Writes what an act comes to beside the record itself. No statement waits for the answer of another: they are sent
 * together, the event first, which others point to. Answers whether changes were asked for.
 */
async function writeAct(context: Context, rows: Rows, { event, accepted, after }: Acting): Promise<boolean> {
  const { situation, acceptance, requestId } = accepted;
  const { id: record } = situation.record;
  const handedIn = Object.fromEntries(acceptance.submits.map(({ document, values }) => [document, values]));
  const remarks = acceptance.transition.remarks === 'points' ? accepted.remarks : [];
  await Promise.all([
    insertEvent(context, rows, { ...accepted, event }),
    insertSubmissions(context, rows, { ...accepted, event }),
    keepNumbers(context, rows, { accepted, event }),
    insertPoints(context, rows, { record, remarks, raisedBy: { event } }),
    applyEffects(context, rows, { situation, effects: acceptance.effects, event, requestId }),
    acceptance.submits.length > 0
      ? refreshHandedIn(context, rows, { examination: after, now: handedIn })
      : undefined,
    writeReported(context, rows, [
      {
        record,
        type: situation.type.recordType.key,
        answers: { facts: after.situation.record.facts, ...handedIn, ...keptOf(after) },
      },
    ]),
    writeAudit(rows, context, {
      action: 'takeTransition',
      recordId: record,
      detail: { transition: acceptance.transition.key, event, requestId },
    }),
  ]);
  return remarks.length > 0;
}

/** Takes the acts on linked records that an act carries with it, and brings those into being that it begins. */
async function carryAlong(context: Context, rows: Rows, { event, accepted }: Acting): Promise<string> {
  const { situation, acceptance, requestId, reason } = accepted;
  const carried = {
    requestId,
    reason,
    causedBy: event,
    remarks: [],
    acknowledged: new Map<string, string>(),
  };
  for (const linked of acceptance.linked) await applyAcceptance(context, rows, { ...linked, ...carried });
  for (const { link, ...born } of acceptance.born) {
    const made = await applyBirth(context, rows, { ...born, ...carried });
    const here = situation.record.id;
    const [fromId, toId] = link.outgoing ? [here, made] : [made, here];
    await writeLink(context, rows, { identity: link.identity, fromId, toId });
  }
  return event;
}

/** Moves the record from the version it was decided on, or not at all. */
async function moveRecord(context: Context, rows: Rows, { accepted, after }: Acting): Promise<void> {
  const { record } = accepted.situation;
  const { state, facts, version } = after.situation.record;
  const shown = shownOf(context, after);
  const [moved] = await Promise.all([
    rows
      .updateTable('record')
      .set({
        ...shown,
        state,
        facts: json(facts),
        version,
        ...(state === record.state ? {} : { state_since: shown.updated_at }),
      })
      .where('id', '=', record.id)
      .where('version', '=', record.version)
      .returning('version')
      .executeTakeFirst(),
    refreshParties(rows, after),
  ]);
  if (!moved) throw DomainError.staleVersion(version);
}
