const WALLED: readonly string[] = [
  'organisation',
  'account',
  'session',
  'pack_version',
  'pack_design',
  'pack_design_edit',
  'pack_design_editor',
  'record',
  'record_move',
  'record_move_item',
  'number_series',
  'record_link',
  'record_party',
  'document',
  'document_edit',
  'submission',
  'file',
  'event',
  'point',
  'filing',
  'opinion',
  'draw',
  'clock',
  'clock_notice',
  'day_run',
  'notice',
  'audit_entry',
  'answered_request',
  'similarity_entry',
  'similarity_posting',
  'examined_document',
];

const APPEND_ONLY: readonly string[] = [
  'record_move_item',
  'pack_version',
  'pack_design_edit',
  'document_edit',
  'submission',
  'event',
  'opinion',
  'draw',
  'audit_entry',
  'answered_request',
];

const DELETABLE: readonly string[] = [
  'session',
  'record_link',
  'record_party',
  'clock',
  'pack_design',
  'pack_design_editor',
  'similarity_entry',
  'similarity_posting',
];

/**
 * Row-level security under a role that owns nothing: without a jurisdiction it sees no row, and what is
 * append-only it may not change. The owner, too, is stopped by the triggers.
 */
export const WALLS: readonly string[] = [
  `do $$ begin
    if not exists (select from pg_roles where rolname = 'lixiang_app') then
      begin
        create role lixiang_app nologin;
      exception when duplicate_object or unique_violation then
        -- another database of this server was quicker
      end;
    end if;
    if not pg_has_role(current_user, 'lixiang_app', 'member') then
      execute format('grant lixiang_app to %I', current_user);
    end if;
  end $$`,
  `do $$ begin execute format('grant usage on schema %I to lixiang_app', current_schema()); end $$`,
  `grant select on jurisdiction to lixiang_app`,
  ...WALLED.flatMap((table) => wall(table, rightsOn(table))),
  `create function refuse_change() returns trigger language plpgsql as $$
  begin
    raise exception 'append-only: %', tg_table_name using errcode = 'restrict_violation';
  end $$`,
  ...APPEND_ONLY.flatMap((table) => [
    `create trigger ${table}_append_only before update or delete on ${table}
      for each row execute function refuse_change()`,
    `create trigger ${table}_not_emptied before truncate on ${table}
      for each statement execute function refuse_change()`,
  ]),
];

/** The wall around each jurisdiction's rows of a table, and what may be done with one's own. */
export function wall(table: string, rights: string): readonly string[] {
  return [
    `alter table ${table} enable row level security`,
    `create policy jurisdiction on ${table} to lixiang_app
      using (jurisdiction = current_setting('lixiang.jurisdiction', true))
      with check (jurisdiction = current_setting('lixiang.jurisdiction', true))`,
    `grant ${rights} on ${table} to lixiang_app`,
  ];
}

function rightsOn(table: string): string {
  if (APPEND_ONLY.includes(table)) return 'select, insert';
  return DELETABLE.includes(table) ? 'select, insert, update, delete' : 'select, insert, update';
}
