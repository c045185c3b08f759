import { sql } from 'kysely';
import { type Rows } from './rows.ts';

/** Forgets which transactions changed what before yesterday: no answer is kept for nearly as long. */
export async function forgetChanges(rows: Rows): Promise<void> {
  await sql`delete from changed_record using changed where changed.jurisdiction = changed_record.jurisdiction
    and changed.xid = changed_record.xid and changed.at < now() - interval '1 day'`.execute(rows);
  await sql`delete from changed where at < now() - interval '1 day'`.execute(rows);
}
