import type { Pack, PackIssue } from '@lixiang/schema';
import { writeAudit } from '../audit/write-audit.ts';
import type { Context } from '../context/context.ts';
import type { Simulate } from '../context/simulate.ts';
import { designIssues } from '../definition/design-issues.ts';
import { contentAt, findDesign } from '../definition/design.rows.ts';
import { currentPackIfAny } from '../pack/published-pack.ts';
import { requireReadable } from '../record/access.ts';
import { dateOfLaw } from '../shared/clock.ts';
import { DomainError } from '../shared/domain-error.ts';
import type { Rows } from '../storage/rows.ts';
import { type CopiedRows, readCopy } from './read-rows.ts';
import type { SimulationOwner } from './simulation-owner.ts';
import { type SimulatedPack, type Simulation, simulationsOf, type SimulationSubject } from './simulations.ts';

export type SimulationCommand = { readonly pack: SimulatedPack; readonly record: string | null };

type Refused = { readonly issues: readonly PackIssue[] };

/** Begins a simulation on a copy of a record, or without any; answers what is wrong with a design that cannot be tried. */
export async function beginSimulation(
  context: Context,
  { owner, simulate }: { readonly owner: SimulationOwner; readonly simulate: Simulate | null },
  { pack, record }: SimulationCommand,
): Promise<Simulation | Refused> {
  if (!simulate) throw DomainError.unavailable('此处不能进行模拟运行。');
  const simulations = simulationsOf(context.store);
  simulations.requireRoom(owner);
  const design = pack === 'DESIGN' ? await context.read((rows) => readDesign(context, rows)) : null;
  if (design && 'issues' in design) return design;
  const { subject, copy } = await context.read((rows) => readSubject(context, rows, { pack, record }));
  const simulation = simulations.begin({
    owner,
    subject,
    simulate,
    task: {
      jurisdiction: context.jurisdiction,
      account: context.account,
      rows: copy.rows,
      design: design?.content ?? null,
      record,
      moves: pack !== 'AS_PINNED',
      startsAt: context.clock().toISOString(),
    },
  });
  const detail = { simulation: simulation.id, pack, copied: copy.copied };
  await context.change((rows) =>
    writeAudit(rows, context, {
      action: 'beginSimulation',
      detail,
      ...(record === null ? {} : { recordId: record }),
    }),
  );
  return simulation;
}

/** What the open design says, unless it has errors. */
async function readDesign(context: Context, rows: Rows): Promise<{ readonly content: unknown } | Refused> {
  const design = await findDesign(rows);
  if (!design)
    throw DomainError.invalidInput('当前没有设计稿，请先在“配置设计”中开始设计，或者选择现行配置。');
  const { revision } = design;
  const content = await contentAt(rows, revision);
  const issues = await designIssues(context, rows, { revision, content: () => Promise.resolve(content) });
  return issues.some(({ severity }) => severity === 'error') ? { issues } : { content };
}

type Read = { readonly subject: SimulationSubject; readonly copy: CopiedRows };

async function readSubject(context: Context, rows: Rows, { pack, record }: SimulationCommand): Promise<Read> {
  const current = await currentPackIfAny(context, rows);
  if (!current && pack !== 'DESIGN')
    throw DomainError.invalidInput('本地区尚无已生效的配置，请先完成设计稿，再选择设计稿进行模拟。');
  if (record !== null) await requireReadable(context, rows, record);
  const registries = current ? registriesIn(current.pack) : [];
  const today = dateOfLaw(context.clock());
  const copy = await readCopy(rows, { record, registries, today });
  const chosen =
    record === null
      ? null
      : await rows
          .selectFrom('record')
          .select(['id', 'number', 'title'])
          .where('id', '=', record)
          .executeTakeFirstOrThrow();
  return { subject: { pack, record: chosen, copied: copy.copied, left: copy.left }, copy };
}

function registriesIn({ recordTypes }: Pack): readonly string[] {
  return recordTypes.filter(({ nature }) => nature === 'registry').map(({ key }) => key);
}
