import { type Actor } from '@lixiang/schema';
import { writeAudit } from '../audit/write-audit.ts';
import { refreshClocks } from '../clock/refresh-clocks.ts';
import { type Context } from '../context/context.ts';
import { type Blocker, blocked } from '../procedure/blocker.ts';
import { isAmong, whoAre } from '../procedure/actor.ts';
import { type Examination } from '../procedure/examination.ts';
import { type Situation, type UnitFacts } from '../procedure/situation.ts';
import { dateOfLaw } from '../shared/clock.ts';
import { DomainError } from '../shared/domain-error.ts';
import { type Rows } from '../storage/rows.ts';
import { lockReadable } from './access.ts';
import { changeOnce } from './answered-request.ts';
import { type BlockerNode } from './blocker.type.ts';
import { viewBlockers } from './blocker-view.ts';
import { loadDirectory } from './directory-rows.ts';
import { examine } from './examine.ts';
import { insertRecord } from './insert-record.ts';
import { insertLink } from './link-records.ts';
import { actorOf, loadSituationsToLook } from './load-situations.ts';
import { loadCurrentPack } from './packs.ts';

export type CreateCommand = {
  readonly requestId: string;
  readonly type: string;
  readonly unit: string | null;
  readonly linkFrom: string | null;
  readonly link: string | null;
};

export type Refusal = readonly BlockerNode[];

/** Begins a record for a unit, linked to the one it is made from; answers its id, or why not. */
export async function createRecord(
  context: Context,
  command: CreateCommand,
): Promise<{ readonly record: string } | { readonly refused: Refusal }> {
  const outcome = await changeOnce<Refusal>(
    context,
    { requestId: command.requestId, kind: 'createRecord' },
    async (rows) => {
      const pack = await loadCurrentPack(context, rows);
      const type = pack.type(command.type);
      if (!type) throw DomainError.invalidInput('没有这类事项，请刷新页面后重试。');
      const unit = await findUnit(context, rows, command.unit);
      const directory = await loadDirectory(rows, []);
      const beginning = beforeItsBeginning(context, { pack, type, unit, directory });
      const refused = createBlockers(type.recordType.create, beginning);
      if (refused.length > 0) return { refused: viewBlockers(refused, pack) };
      const { requestId } = command;
      const record = await insertRecord(context, rows, {
        pack,
        type,
        unitId: unit.id,
        requestId,
        documents: {},
      });
      const unlinked = await linkNew(context, rows, { command, record });
      if (unlinked.length > 0) return { refused: viewBlockers(unlinked, pack) };
      await writeAudit(rows, context, {
        action: 'createRecord',
        recordId: record,
        detail: { type: command.type, requestId },
      });
      return { done: { record } };
    },
  );
  return 'refused' in outcome ? outcome : { record: outcome.done['record'] ?? '' };
}

/** The record types of the present pack that whoever asks may create for their own organisation. */
export async function creatableTypes(context: Context, rows: Rows): Promise<readonly string[]> {
  if (context.actor.organisationId === null) return [];
  const pack = await loadCurrentPack(context, rows);
  const unit = await findUnit(context, rows, null);
  const directory = await loadDirectory(rows, []);
  return pack.types
    .filter((type) => {
      const beginning = beforeItsBeginning(context, { pack, type, unit, directory });
      return createBlockers(type.recordType.create, beginning).length === 0;
    })
    .map(({ recordType }) => recordType.key);
}

/** A unit may begin a record of its own, and of the units it is the authority of; an office, of any. */
function createBlockers(create: readonly Actor[], examination: Examination): readonly Blocker[] {
  const { unit, actor } = examination.situation;
  const own = actor.organisation?.id;
  const concerned = own === unit.id || own === unit.authority?.id;
  const allowed = create.filter((each) => concerned || !('unit' in each && each.unit === 'any'));
  if (isAmong(allowed, examination)) return [];
  return [blocked({ code: 'wrongActor', who: whoAre(create, examination) }, { basis: [] })];
}

async function linkNew(
  context: Context,
  rows: Rows,
  { command, record }: { readonly command: CreateCommand; readonly record: string },
): Promise<readonly Blocker[]> {
  const { linkFrom, link } = command;
  if (linkFrom === null && link === null) return [];
  if (linkFrom === null || link === null) throw DomainError.invalidInput('请同时指明关联的事项和关联方式。');
  await lockReadable(context, rows, linkFrom);
  const blockers = await insertLink(context, rows, { record: linkFrom, link, to: record });
  if (blockers.length > 0) return blockers;
  const ends = await loadSituationsToLook(context, rows, [linkFrom, record]);
  await refreshClocks(context, rows, [...ends.values()]);
  return [];
}

async function findUnit(context: Context, rows: Rows, wanted: string | null): Promise<UnitFacts> {
  const id = wanted ?? context.actor.organisationId;
  if (id === null) throw DomainError.forbidden('您的账号不属于任何单位，不能新建事项。');
  const found = await rows
    .selectFrom('organisation')
    .leftJoin('organisation as authority', 'authority.id', 'organisation.authority_id')
    .select([
      'organisation.id',
      'organisation.name',
      'organisation.attributes',
      'authority.id as authorityId',
      'authority.name as authorityName',
    ])
    .where('organisation.id', '=', id)
    .where('organisation.active', '=', true)
    .executeTakeFirst();
  if (!found) throw DomainError.notFound();
  const { name, attributes, authorityId, authorityName } = found;
  const authority = authorityId === null ? null : { id: authorityId, name: authorityName ?? authorityId };
  return { id: found.id, name, attributes, authority };
}

const NOT_YET = { id: '', state: '', number: '', title: null, version: 0, facts: {} };

/** A record before there is one: what the right to create it is asked of. */
function beforeItsBeginning(
  context: Context,
  { pack, type, unit, directory }: Pick<Situation, 'pack' | 'type' | 'unit' | 'directory'>,
): Examination {
  const today = dateOfLaw(context.clock());
  return examine({
    pack,
    type,
    unit,
    today,
    directory,
    actor: actorOf(context),
    record: { ...NOT_YET, createdOn: today, since: today },
    documents: {},
    submitted: {},
    links: {},
    events: [],
    points: [],
    opinions: [],
    draws: [],
    moved: new Map(),
  });
}
