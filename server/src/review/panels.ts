import { sql } from 'kysely';
import { z } from 'zod';
import { type Context } from '../context/context.ts';
import { panelBlockers } from '../procedure/panel-blockers.ts';
import { viewBasis } from '../record/blocker-view.ts';
import { examinationOf } from '../record/examinations.ts';
import { loadAll } from '../record/loader.ts';
import { instant, partLoader } from '../record/record-parts.ts';
import { recordLoader } from '../record/record-rows.ts';
import { type RecordNode } from '../record/record.type.ts';
import { NOT_ELIGIBLE } from '../record/wording.ts';
import { type DrawNode, type Excluded, type PanelStateNode } from './panel.type.ts';

/** The panels of a record and what has been drawn, oldest first. */
export async function panelsOf(context: Context, record: string): Promise<readonly PanelStateNode[]> {
  const [examination, draws] = await Promise.all([
    examinationOf(context, record),
    drawLoader(context).load(record),
  ]);
  const { type, pack } = examination.situation;
  return (type.procedure?.panels ?? []).map((panel) => {
    const { key, name, from, min, max } = panel;
    return {
      key,
      name,
      from,
      min,
      max,
      basis: viewBasis(panel, pack),
      mayDraw: panelBlockers(panel, examination).length === 0,
      draws: draws.filter((draw) => draw.panel === key).map((draw) => viewDraw(context, draw)),
    };
  });
}

/** One draw of a record. */
export async function drawOf(context: Context, record: string, id: string): Promise<DrawNode> {
  const draw = (await drawLoader(context).load(record)).find((each) => each.id === id);
  if (!draw) throw new Error(`draw ${id} is not of record ${record}`);
  return viewDraw(context, draw);
}

const Exclusions = z.array(z.object({ candidate: z.string(), message: z.string().nullable() }));

const drawLoader = partLoader<DrawRow>({
  name: 'draws',
  rows: sql`select draw.id, draw.panel, draw.seed, draw.candidates, draw.excluded, draw.members, draw.note,
      ${instant('draw.at')} as at, account.name as by
    from draw join account on account.id = draw.account_id
    where draw.record_id = asked.id order by draw.id`,
});

type DrawRow = Pick<DrawNode, 'id' | 'seed' | 'note' | 'at' | 'by'> & {
  readonly panel: string;
  readonly candidates: readonly string[];
  readonly excluded: readonly unknown[];
  readonly members: readonly string[];
};

function viewDraw(context: Context, draw: DrawRow): DrawNode {
  return {
    ...draw,
    candidates: draw.candidates.length,
    excluded: () => exclusionsOf(context, Exclusions.parse(draw.excluded)),
    members: () => readableRecords(context, draw.members),
  };
}

async function readableRecords(context: Context, ids: readonly string[]): Promise<readonly RecordNode[]> {
  return (await loadAll(recordLoader(context), ids)).flatMap((record) => record ?? []);
}

async function exclusionsOf(
  context: Context,
  exclusions: z.infer<typeof Exclusions>,
): Promise<readonly Excluded[]> {
  const records = await readableRecords(
    context,
    exclusions.map(({ candidate }) => candidate),
  );
  const reasons = new Map(exclusions.map(({ candidate, message }) => [candidate, message]));
  return records.map((record) => ({ record, reason: reasons.get(record.id) ?? NOT_ELIGIBLE }));
}
