import { writeAudit } from '../audit/write-audit.ts';
import { type Context } from '../context/context.ts';
import { filledIn } from '../procedure/birth.ts';
import { factsAfter } from '../procedure/facts-after.ts';
import { type Situation } from '../procedure/situation.ts';
import { examine } from '../record/examine.ts';
import { insertBareRecord } from '../record/insert-record.ts';
import { insertPoints } from '../record/insert-points.ts';
import { writeLink } from '../record/link-records.ts';
import { noteChange } from '../record/refresh-clocks.ts';
import { refreshHandedIn } from '../record/refresh-handed-in.ts';
import { refreshRecord } from '../record/refresh-record.ts';
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
  return await applyAct(context, rows, {
    accepted: numbered,
    event,
    after: await moveRecord(context, rows, numbered),
  });
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
  await applyAct(context, rows, {
    accepted: numbered,
    event,
    after: situationAfter(context, numbered),
  });
  return id;
}

type Acting = { readonly accepted: Accepted; readonly event: string; readonly after: Situation };

async function applyAct(context: Context, rows: Rows, { accepted, event, after }: Acting): Promise<string> {
  const { situation, acceptance } = accepted;
  await insertEvent(context, rows, { ...accepted, event });
  await insertSubmissions(context, rows, { ...accepted, event });
  await keepNumbers(context, rows, { accepted, event });
  if (acceptance.transition.remarks === 'points') {
    const { remarks } = accepted;
    await insertPoints(context, rows, { record: situation.record.id, remarks, raisedBy: { event } });
  }
  await applyEffects(context, rows, {
    situation,
    effects: acceptance.effects,
    event,
    requestId: accepted.requestId,
  });
  await refreshRecord(context, rows, examine(after));
  if (acceptance.submits.length > 0) await refreshHandedIn(context, rows, examine(after));
  const submitted = acceptance.submits.map(({ document, values }) => [document, values] as const);
  const answers = { facts: after.record.facts, ...Object.fromEntries(submitted) };
  const { recordType } = situation.type;
  await writeReported(context, rows, [{ record: situation.record.id, type: recordType.key, answers }]);
  noteChange(rows, after);
  const { key } = acceptance.transition;
  await writeAudit(rows, context, {
    action: 'takeTransition',
    recordId: situation.record.id,
    detail: { transition: key, event, requestId: accepted.requestId },
  });
  const { requestId, reason } = accepted;
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
async function moveRecord(
  context: Context,
  rows: Rows,
  { situation, acceptance }: Accepted,
): Promise<Situation> {
  const { record } = situation;
  const { to } = acceptance;
  const leaves = to !== record.state;
  const facts = factsAfter(record.facts, acceptance.effects);
  const at = context.clock().toISOString();
  const moved = await rows
    .updateTable('record')
    .set({
      state: to,
      facts: json(facts),
      version: record.version + 1,
      updated_at: at,
      ...(leaves ? { state_since: at } : {}),
    })
    .where('id', '=', record.id)
    .where('version', '=', record.version)
    .returning('version')
    .executeTakeFirst();
  if (!moved) throw DomainError.staleVersion(record.version + 1);
  return situationAfter(context, { situation, acceptance });
}
