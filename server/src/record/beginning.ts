import { type Context } from '../context/context.ts';
import { isAmong, whoAre } from '../procedure/actor.ts';
import { beginners, birthsOf, notYet } from '../procedure/birth.ts';
import { type Blocker, blocked } from '../procedure/blocker.ts';
import { type CompiledPack } from '../procedure/compile-pack.ts';
import { type CompiledType } from '../procedure/compile-type.ts';
import { type Examination } from '../procedure/examination.ts';
import { unitCodeBlockers } from '../procedure/number-blockers.ts';
import { type Situation, type UnitFacts } from '../procedure/situation.ts';
import { dateOfLaw } from '../shared/clock.ts';
import { DomainError } from '../shared/domain-error.ts';
import { type Rows } from '../storage/rows.ts';
import { loadDirectory } from './directory-rows.ts';
import { examine } from './examine.ts';
import { type LinkRow } from './gathered-rows.ts';
import { actorOf, loadSituations, loadSurroundings } from './load-situations.ts';
import { loadCurrentPackIfAny } from './packs.ts';

/** A record to be: of a type, for a unit, with links that are given with it; its own id in them is blank. */
export type Beginning = {
  readonly pack: CompiledPack;
  readonly type: CompiledType;
  readonly unit: UnitFacts;
  readonly given: readonly LinkRow[];
};

/** Everything that deciding about a record that is not there yet may look at. */
export async function loadBeginning(
  context: Context,
  rows: Rows,
  { pack, type, unit, given }: Beginning,
): Promise<Situation> {
  const today = dateOfLaw(context.clock());
  const { links, directory } = await loadSurroundings(context, rows, { type, unit, given });
  const carried = birthsOf(type)
    .flatMap(({ effects }) => effects)
    .flatMap((effect) => (effect.kind === 'fireLinked' ? (links[effect.link] ?? []) : []));
  return {
    pack,
    type,
    unit,
    today,
    links,
    directory,
    actor: actorOf(context),
    record: notYet(today),
    documents: {},
    submitted: {},
    events: [],
    filings: [],
    points: [],
    opinions: [],
    draws: [],
    moved: await loadSituations(
      context,
      rows,
      carried.map(({ id }) => id),
    ),
  };
}

/** Why whoever asks may not begin a record whose type does not begin by an act. */
export function createBlockers(examination: Examination): readonly Blocker[] {
  const { create } = examination.situation.type.recordType;
  const unnumbered = unitCodeBlockers([examination.situation.type.recordType.number], examination.situation);
  if (isAmong(beginners(create, examination.situation), examination)) return unnumbered;
  return [blocked({ code: 'wrongActor', who: whoAre(create, examination) }, { basis: [] })];
}

/** The record types of the present pack that whoever asks may begin for their own organisation. */
export async function creatableTypes(context: Context, rows: Rows): Promise<readonly string[]> {
  if (context.actor.organisationId === null) return [];
  const pack = await loadCurrentPackIfAny(context, rows);
  if (!pack) return [];
  const unit = await findUnit(context, rows, null);
  const directory = await loadDirectory(rows);
  const actor = actorOf(context);
  const today = dateOfLaw(context.clock());
  return pack.types
    .filter((type) => {
      const examination = examine({
        ...BLANK,
        pack,
        type,
        unit,
        directory,
        actor,
        today,
        record: notYet(today),
      });
      const births = birthsOf(type);
      if (births.length === 0)
        return isAmong(beginners(type.recordType.create, examination.situation), examination);
      return births.some(({ by }) => isAmong(beginners(by, examination.situation), examination));
    })
    .map(({ recordType }) => recordType.key);
}

const BLANK = {
  documents: {},
  submitted: {},
  links: {},
  events: [],
  filings: [],
  points: [],
  opinions: [],
  draws: [],
  moved: new Map<string, Situation>(),
};

/** The unit that a record is begun for: the one named, or one's own. */
export async function findUnit(context: Context, rows: Rows, wanted: string | null): Promise<UnitFacts> {
  const id = wanted ?? context.actor.organisationId;
  if (id === null) throw DomainError.forbidden('您的账号不属于任何单位，不能新建事项。');
  const found = await rows
    .selectFrom('organisation')
    .leftJoin('organisation as authority', 'authority.id', 'organisation.authority_id')
    .select([
      'organisation.id',
      'organisation.name',
      'organisation.credit_code as creditCode',
      'organisation.attributes',
      'authority.id as authorityId',
      'authority.name as authorityName',
    ])
    .where('organisation.id', '=', id)
    .where('organisation.active', '=', true)
    .executeTakeFirst();
  if (!found) throw DomainError.notFound();
  const { name, creditCode, attributes, authorityId, authorityName } = found;
  const authority = authorityId === null ? null : { id: authorityId, name: authorityName ?? authorityId };
  return { id: found.id, name, creditCode, attributes, authority };
}
