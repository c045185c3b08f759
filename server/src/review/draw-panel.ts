import { randomBytes } from 'node:crypto';
import { writeAudit } from '../audit/write-audit.ts';
import { type Context } from '../context/context.ts';
import { orderCandidates } from '../procedure/draw-panel.ts';
import { countBlockers, panelBlockers } from '../procedure/panel-blockers.ts';
import { lockReadable } from '../record/access.ts';
import { changeOnce, type Outcome } from '../record/answered-request.ts';
import { viewBlockers } from '../record/blocker-view.ts';
import { type Refusal } from '../record/refusal.ts';
import { examine, sha256 } from '../record/examine.ts';
import { loadCandidates, loadSituation } from '../record/load-situations.ts';
import { noteChange } from '../record/refresh-clocks.ts';
import { reportAsked, reportDrawn } from '../record/report-kept.ts';
import { DomainError } from '../shared/domain-error.ts';
import { newId } from '../shared/ids.ts';
import { json, type Rows } from '../storage/rows.ts';

export type DrawCommand = {
  readonly requestId: string;
  readonly record: string;
  readonly panel: string;
  readonly count: number;
  readonly note: string | null;
};
export type DrawOutcome = { readonly record: string; readonly draw: string } | { readonly refused: Refusal };

/** Draws a panel by a seed that nobody could foresee, and records all that is needed to draw it again. */
export async function drawPanel(context: Context, command: DrawCommand): Promise<DrawOutcome> {
  const { requestId, record, panel } = command;
  const kind = `drawPanel ${record} ${panel}`;
  const outcome = await changeOnce<Refusal>(context, { requestId, kind }, (rows) =>
    draw(context, rows, command),
  );
  return 'refused' in outcome ? outcome : { record, draw: outcome.done['draw'] ?? '' };
}

async function draw(context: Context, rows: Rows, command: DrawCommand): Promise<Outcome<Refusal>> {
  const { record, count, note, requestId } = command;
  if ((note ?? '').length > LONGEST_NOTE) throw DomainError.invalidInput(`说明不超过 ${LONGEST_NOTE} 字。`);
  await lockReadable(context, rows, record);
  const situation = await loadSituation(context, rows, record);
  const panel = situation?.type.procedure?.panels.find(({ key }) => key === command.panel);
  if (!situation || !panel) throw DomainError.invalidInput('没有这项抽取，请刷新页面后重试。');
  const examination = examine(situation);
  const barred = panelBlockers(panel, examination);
  if (barred.length > 0) return { refused: viewBlockers(barred, situation.pack) };

  const seed = randomBytes(16).toString('hex');
  const candidates = await loadCandidates(context, rows, {
    panelOf: situation.type,
    from: panel.from,
  });
  const drawing = orderCandidates(panel, candidates, { examination, seed, digest: sha256 });
  const drawnBefore = situation.draws.some((each) => each.panel === panel.key);
  const eligible = drawing.order.length;
  const blockers = countBlockers(panel, { count, note, drawnBefore, eligible });
  if (blockers.length > 0) return { refused: viewBlockers(blockers, situation.pack) };

  const id = newId();
  const members = drawing.order.slice(0, count);
  await rows
    .insertInto('draw')
    .values({
      jurisdiction: context.jurisdiction,
      id,
      record_id: record,
      panel: panel.key,
      seed,
      candidates: json(drawing.candidates),
      excluded: json(drawing.excluded),
      members: json(members),
      note: note?.trim() ? note.trim() : null,
      account_id: context.account,
      at: context.clock().toISOString(),
    })
    .execute();
  const drawn = members.flatMap((member) => candidates.find((candidate) => candidate.id === member) ?? []);
  // Whoever is drawn may owe something by a day.
  const after = {
    ...situation,
    draws: [
      ...situation.draws,
      {
        panel: panel.key,
        on: situation.today,
        members: drawn.map(({ id: member, title, number, unit }) => ({
          id: member,
          name: title ?? number,
          unit: unit.id,
        })),
      },
    ],
  };
  noteChange(rows, after);
  await reportAsked(context, rows, after);
  await reportDrawn(context, rows, { type: panel.from, ids: members });
  await writeAudit(rows, context, {
    action: 'drawPanel',
    recordId: record,
    detail: { panel: panel.key, draw: id, seed, members, requestId },
  });
  return { done: { record, draw: id } };
}

const LONGEST_NOTE = 1000;
