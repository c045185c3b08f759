import { sql } from 'kysely';
import { type Context } from '../context/context.ts';
import { type Examination } from '../procedure/examination.ts';
import {
  conditionallyNaming,
  conditionalRole,
  idsIn,
  namedUnitIds,
  namingFields,
} from '../procedure/named-units.ts';
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

/** The units that documents name; most types name none. */
export async function refreshParties(rows: Rows, examination: Examination): Promise<void> {
  const { record, type } = examination.situation;
  const conditional = conditionallyNaming(type);
  if (namingFields(type).length === 0 && conditional.length === 0) return;
  const answers = (document: string) => examination.answers(document);
  const parties = [
    { role: 'named', ids: namedUnitIds(type, answers) },
    ...conditional.map((naming) => ({ role: conditionalRole(naming), ids: idsIn(naming, answers) })),
  ];
  await rows
    .deleteFrom('record_party')
    .where('record_id', '=', record.id)
    .where((where) => where.or([where('role', '=', 'named'), where('role', 'like', 'named %')]))
    .execute();
  for (const { role, ids } of parties) {
    if (ids.length === 0) continue;
    await sql`insert into record_party (jurisdiction, record_id, organisation_id, role)
      select jurisdiction, ${record.id}, id, ${role} from organisation where id = any(${ids})
      on conflict do nothing`.execute(rows);
  }
}
