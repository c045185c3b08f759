import { writeAudit } from '../audit/write-audit.ts';
import { noteLinked } from '../record/refresh-clocks.ts';
import { type Context } from '../context/context.ts';
import { birthsOf, missingLinks } from '../procedure/birth.ts';
import { type Blocker } from '../procedure/blocker.ts';
import { decide } from '../procedure/decide.ts';
import { changeOnce, type Outcome } from '../record/answered-request.ts';
import { createBlockers, findUnit, loadBeginning } from '../record/beginning.ts';
import { viewBlockers } from '../record/blocker-view.ts';
import { checkWords } from '../record/check-words.ts';
import { examine } from '../record/examine.ts';
import {
  type AskedLinks,
  givenBlockers,
  type GivenLink,
  linkRowOf,
  readGivenLinks,
} from '../record/given-links.ts';
import { insertRecord } from '../record/insert-record.ts';
import { writeLink } from '../record/link-records.ts';
import { lockForBirth } from '../record/lock-for-act.ts';
import { loadCurrentPack } from '../record/packs.ts';
import { type Refusal } from '../record/refusal.ts';
import { DomainError } from '../shared/domain-error.ts';
import { type Rows } from '../storage/rows.ts';
import { applyBirth } from './apply-acceptance.ts';
import { type Given, givenAct } from './given-act.ts';

export type CreateCommand = AskedLinks &
  Given & {
    readonly requestId: string;
    readonly type: string;
    readonly unit: string | null;
    /** The act that brings it into being, where its type begins by acts; not needed where there is one only. */
    readonly transition: string | null;
  };

/** Begins a record for a unit, with the links given; answers its id, or every reason why not, and stores nothing. */
export async function createRecord(
  context: Context,
  command: CreateCommand,
): Promise<{ readonly record: string } | { readonly refused: Refusal }> {
  const { requestId } = command;
  const outcome = await changeOnce<Refusal>(context, { requestId, kind: 'createRecord' }, (rows) =>
    begin(context, rows, command),
  );
  return 'refused' in outcome ? outcome : { record: outcome.done['record'] ?? '' };
}

async function begin(context: Context, rows: Rows, command: CreateCommand): Promise<Outcome<Refusal>> {
  const pack = await loadCurrentPack(context, rows);
  const type = pack.type(command.type);
  if (!type) throw DomainError.invalidInput('没有这类事项，请刷新页面后重试。');
  const unit = await findUnit(context, rows, command.unit);
  await lockForBirth(context, rows, { pack, type, unit: unit.id });
  const given = await readGivenLinks(context, rows, { type, asked: command });
  const links = given.map((link) => linkRowOf(link));
  const beginning = examine(await loadBeginning(context, rows, { pack, type, unit, given: links }));
  const unlinked = [
    ...missingLinks(
      type,
      new Set(given.flatMap(({ end, outgoing }) => (outgoing ? [end.definition.key] : []))),
    ),
    ...(await givenBlockers(rows, given, beginning)),
  ];
  const refuse = (blockers: readonly Blocker[]) => ({
    refused: viewBlockers([...blockers, ...unlinked], pack),
  });
  const births = birthsOf(type);
  if (births.length === 0) {
    const blockers = createBlockers(beginning);
    if (blockers.length + unlinked.length > 0) return refuse(blockers);
    const { requestId } = command;
    const record = await insertRecord(context, rows, {
      pack,
      type,
      unitId: unit.id,
      requestId,
      documents: {},
    });
    return await finish(context, rows, { command, record, given });
  }
  const key = command.transition ?? (births.length === 1 ? births[0]?.key : undefined);
  const act = givenAct(command);
  checkWords(
    { texts: [act.reason ?? '', ...act.acknowledged.values()], remarks: act.remarks },
    beginning.situation,
  );
  const decision = births.some((birth) => birth.key === key) ? decide(beginning, key ?? '', act) : undefined;
  if (!decision) throw DomainError.invalidInput('没有这项办理事项，请刷新页面后重试。');
  if ('blockers' in decision) return refuse(decision.blockers);
  if (unlinked.length > 0) return refuse([]);
  const record = await applyBirth(context, rows, {
    ...act,
    situation: beginning.situation,
    acceptance: decision,
    requestId: command.requestId,
    causedBy: null,
  });
  return await finish(context, rows, { command, record, given });
}

type Begun = {
  readonly command: CreateCommand;
  readonly record: string;
  readonly given: readonly GivenLink[];
};

async function finish(
  context: Context,
  rows: Rows,
  { command: { type, requestId }, record, given }: Begun,
): Promise<Outcome<Refusal>> {
  for (const link of given) {
    const { linkKey: identity, fromId, toId } = linkRowOf(link, record);
    await writeLink(context, rows, { identity, fromId, toId });
    noteLinked(rows, link.other);
  }
  await writeAudit(rows, context, {
    action: 'createRecord',
    recordId: record,
    detail: { type, requestId },
  });
  return { done: { record } };
}
