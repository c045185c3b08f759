import type { Context } from '../context/context.ts';
import { type Page, pageOf, rowsToFetch } from '../shared/connection.ts';
import { decodeCursor } from '../shared/cursor.ts';
import { countRows } from '../storage/count-rows.ts';
import type { Rows } from '../storage/rows.ts';
import type { AuditEntryType } from './audit-entry.type.ts';

export type AuditQuestion = {
  readonly record: string | null;
  readonly account: string | null;
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

function filtered(rows: Rows, { record, account }: AuditQuestion) {
  let wanted = rows.selectFrom('audit_entry');
  if (record !== null) wanted = wanted.where('audit_entry.record_id', '=', record);
  if (account !== null) wanted = wanted.where('audit_entry.account_id', '=', account);
  return wanted;
}
