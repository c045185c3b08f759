import { Migration } from '@mikro-orm/migrations';
import { wall } from './walls.ts';

const STATEMENTS: readonly string[] = [
  `create function text_of(answers jsonb) returns text language sql immutable as $$
    select coalesce(lower(string_agg(leaf #>> '{}', E'\\n')), '')
    from jsonb_path_query(answers, 'strict $.**') as leaf where jsonb_typeof(leaf) = 'string'
  $$`,
  // By the submission, whose ids grow: the latest are found first. Derived, and without foreign keys for that.
  `create table catalogue_text (
    jurisdiction text not null references jurisdiction (key),
    submission_id text not null,
    said text not null,
    primary key (jurisdiction, submission_id)
  )`,
  `create function keep_catalogue_text() returns trigger language plpgsql as $$
  begin
    delete from catalogue_text t using submission s
      where s.jurisdiction = new.jurisdiction and s.record_id = new.record_id and s.document_key = new.document_key
        and t.jurisdiction = s.jurisdiction and t.submission_id = s.id;
    insert into catalogue_text (jurisdiction, submission_id, said)
      select jurisdiction, id, text_of("values") from submission
      where jurisdiction = new.jurisdiction and record_id = new.record_id and document_key = new.document_key
      order by sequence desc limit 1;
    return null;
  end $$`,
  `create trigger examined_document_text after insert or update on examined_document
    for each row execute function keep_catalogue_text()`,
  `create function forget_catalogue_text() returns trigger language plpgsql as $$
  begin
    delete from catalogue_text where jurisdiction = old.jurisdiction and submission_id = old.id;
    return null;
  end $$`,
  `create trigger submission_text after delete on submission
    for each row execute function forget_catalogue_text()`,
  // What was handed in before.
  `insert into catalogue_text (jurisdiction, submission_id, said)
    select s.jurisdiction, s.id, text_of(s."values") from examined_document examined
    cross join lateral (select * from submission s where s.jurisdiction = examined.jurisdiction
      and s.record_id = examined.record_id and s.document_key = examined.document_key
      order by s.sequence desc limit 1) s`,
];

/** What catalogues that were handed in say, to be searched; the database keeps it beside how they stand. */
export class CatalogueTexts extends Migration {
  override name = '2026-11-catalogue-texts';

  override up(): void {
    for (const statement of [...STATEMENTS, ...wall('catalogue_text', 'select, insert, delete')])
      this.addSql(statement);
  }
}
