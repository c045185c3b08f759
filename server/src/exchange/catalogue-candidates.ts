import { type RawBuilder, sql } from 'kysely';
import { type Context } from '../context/context.ts';
import { likePattern } from '../shared/like-pattern.ts';
import { type Rows } from '../storage/rows.ts';

/** What is looked for, the submission that one has come to, and how many are wanted at most. */
export type Sought = { readonly sought: string; readonly before: string | null; readonly most: number };

/** Beyond, it is quicker to look whose the latest catalogues are than to gather all that these units have. */
const MANY_UNITS = 20;

/**
 * The submissions, latest first, of catalogues that somewhere say what is sought, or whose unit is called so; asks for
 * no right.
 */
export async function catalogueCandidates(
  { jurisdiction }: Context,
  rows: Rows,
  { sought, before, most }: Sought,
): Promise<readonly string[]> {
  const like = likePattern(sought);
  const units = await rows
    .selectFrom('organisation')
    .select('id')
    .where('jurisdiction', '=', jurisdiction)
    .where('name', 'ilike', like)
    .execute();
  const ids = units.map(({ id }) => id);
  const branches = [
    sql`select submission_id from catalogue_text
      where jurisdiction = ${jurisdiction} and said like lower(${like})`,
    ...(ids.length > MANY_UNITS ? [ofManyUnits(jurisdiction, ids)] : []),
    ...(ids.length > 0 && ids.length <= MANY_UNITS ? [ofUnits(jurisdiction, ids)] : []),
  ].map(
    (branch) =>
      sql`(${branch} ${before === null ? sql`` : sql`and submission_id < ${before}`}
        order by submission_id desc limit ${most})`,
  );
  const { rows: found } = await sql<{ readonly id: string }>`
    select submission_id as id from (${sql.join(branches, sql` union `)}) candidate
    order by submission_id desc limit ${most}`.execute(rows);
  return found.map(({ id }) => id);
}

function ofUnits(jurisdiction: string, units: readonly string[]): RawBuilder<unknown> {
  return sql`select latest.submission_id from record
    join examined_document examined on examined.jurisdiction = record.jurisdiction
      and examined.record_id = record.id
    cross join lateral (select id as submission_id from submission where submission.jurisdiction = record.jurisdiction
      and submission.record_id = record.id and submission.document_key = examined.document_key
      order by sequence desc limit 1) latest
    where record.jurisdiction = ${jurisdiction} and record.unit_id = any(${units})`;
}

function ofManyUnits(jurisdiction: string, units: readonly string[]): RawBuilder<unknown> {
  return sql`select catalogue_text.submission_id from catalogue_text
    join submission on submission.jurisdiction = ${jurisdiction} and submission.id = catalogue_text.submission_id
    join record on record.jurisdiction = ${jurisdiction} and record.id = submission.record_id
    where catalogue_text.jurisdiction = ${jurisdiction} and record.unit_id = any(${units})`;
}
