import { type Actor } from '@lixiang/schema';
import { sql } from 'kysely';
import { type Context } from '../context/context.ts';
import { organisationsOf } from '../procedure/actor.ts';
import { type Examination } from '../procedure/examination.ts';
import { namedUnitIds } from '../procedure/named-units.ts';
import { actorsOf } from '../procedure/readers.ts';
import { json, type Rows } from '../storage/rows.ts';

/** Brings what lists and reading rights are read from up to date with a record's documents and facts. */
export async function refreshRecord(context: Context, rows: Rows, examination: Examination): Promise<void> {
  const { id } = examination.situation.record;
  await rows.updateTable('record').set(shownOf(context, examination)).where('id', '=', id).execute();
  await refreshParties(rows, examination);
}

/** What lists show of a record, as it is stored. */
export function shownOf({ clock }: Pick<Context, 'clock'>, examination: Examination) {
  return {
    title: titleOf(examination),
    columns: json(columnsOf(examination)),
    updated_at: clock().toISOString(),
  };
}

function titleOf(examination: Examination): string | null {
  const title = valueAt(examination.situation.type.recordType.title, examination);
  return typeof title === 'string' && title !== '' ? title : null;
}

function columnsOf(examination: Examination): Readonly<Record<string, unknown>> {
  const { columns } = examination.situation.type.recordType;
  return Object.fromEntries(columns.map((column) => [column, valueAt(column, examination) ?? null]));
}

function valueAt(place: string, examination: Examination): unknown {
  const [first = '', field = ''] = place.split('.');
  return first === 'facts' ? examination.situation.record.facts[field] : examination.answers(first)[field];
}

/** The units that documents name, and the readers that the pack admits as things stand; most types have neither. */
export async function refreshParties(rows: Rows, examination: Examination): Promise<void> {
  const { record, type } = examination.situation;
  const hasNamed = actorsOf(type).some((actor) => 'named' in actor);
  if (!hasNamed && type.recordType.read.every(({ when }) => when === undefined)) return;
  const named = namedUnitIds(type, (document) => examination.answers(document));
  const readers = type.recordType.read.filter((actor) => admits(actor, examination));
  await rows
    .deleteFrom('record_party')
    .where('record_id', '=', record.id)
    .where('role', 'in', ['named', 'reader'])
    .execute();
  const parties = [
    { role: 'named', ids: named },
    { role: 'reader', ids: readers.flatMap((actor) => organisationsOf(actor, examination)) },
  ];
  for (const { role, ids } of parties) {
    if (ids.length === 0) continue;
    await sql`insert into record_party (jurisdiction, record_id, organisation_id, role)
      select jurisdiction, ${record.id}, id, ${role} from organisation where id = any(${ids})
      on conflict do nothing`.execute(rows);
  }
}

function admits({ when }: Actor, examination: Examination): boolean {
  return when !== undefined && examination.holds(when) === 'holds';
}
