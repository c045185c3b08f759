import { addDays } from '@lixiang/schema';
import type { Context } from '../context/context.ts';
import { sql } from 'kysely';
import { type Page, pageOf, rowsToFetch } from '../shared/connection.ts';
import { decodeCursor } from '../shared/cursor.ts';
import { likePattern } from '../shared/like-pattern.ts';
import { countRows } from '../storage/count-rows.ts';
import type { Rows } from '../storage/rows.ts';
import type { AuditEntryType } from './audit-entry.type.ts';

export type AuditQuestion = {
  readonly record: string | null;
  readonly account: string | null;
  readonly person: string | null;
  readonly organisation: string | null;
  readonly actions: readonly string[] | null;
  readonly matter: string | null;
  /** Days of law, both counted in. */
  readonly from: string | null;
  readonly to: string | null;
  readonly first: number;
  readonly after: string | null;
};

/** The jurisdiction's audit, latest first. */
export async function listAudit(context: Context, question: AuditQuestion): Promise<Page<AuditEntryType>> {
  const limit = rowsToFetch(question.first);
  const after = decodeCursor(question.after, 1)?.[0];
  const rows = await context.read((all) => {
    const wanted = filtered(all, question)
      .leftJoin('account', 'account.id', 'audit_entry.account_id')
      .leftJoin('organisation', 'organisation.id', 'audit_entry.organisation_id')
      .select([
        'audit_entry.id',
        'audit_entry.at',
        'audit_entry.action',
        'audit_entry.detail',
        'audit_entry.address',
        'audit_entry.record_id as recordId',
        'account.name as account',
        'organisation.name as organisation',
      ])
      .orderBy('audit_entry.id', 'desc')
      .limit(limit);
    return (typeof after === 'string' ? wanted.where('audit_entry.id', '<', after) : wanted).execute();
  });
  return pageOf({
    rows,
    first: question.first,
    position: (row) => [row.id],
    node: (row) => row,
    total: () => context.read((all) => countRows(filtered(all, question).select('audit_entry.id'))),
  });
}

function filtered(rows: Rows, question: AuditQuestion) {
  const { record, account, person, organisation, actions, matter, from, to } = question;
  let wanted = rows.selectFrom('audit_entry');
  if (record !== null) wanted = wanted.where('audit_entry.record_id', '=', record);
  if (account !== null) wanted = wanted.where('audit_entry.account_id', '=', account);
  if (organisation !== null) wanted = wanted.where('audit_entry.organisation_id', '=', organisation);
  if (actions !== null) wanted = wanted.where(sql<boolean>`audit_entry.action = any(${actions}::text[])`);
  if (person) {
    const pattern = likePattern(person);
    const found = rows
      .selectFrom('account')
      .select('account.id')
      .where((where) => where.or([where('login', 'ilike', pattern), where('name', 'ilike', pattern)]));
    wanted = wanted.where('audit_entry.account_id', 'in', found);
  }
  if (matter) {
    const pattern = likePattern(matter);
    const found = rows
      .selectFrom('record')
      .select('record.id')
      .where((where) => where.or([where('title', 'ilike', pattern), where('number', 'ilike', pattern)]));
    wanted = wanted.where('audit_entry.record_id', 'in', found);
  }
  if (from !== null) wanted = wanted.where('audit_entry.at', '>=', beginOf(from));
  if (to !== null) wanted = wanted.where('audit_entry.at', '<', beginOf(addDays(to, 1) ?? to));
  return wanted;
}

/** The instant at which a day of law begins. */
function beginOf(day: string): string {
  return new Date(`${day}T00:00:00+08:00`).toISOString();
}
