/** By table: what others may see of a record. */
const OF_RECORDS: Readonly<Record<string, string>> = {
  event: 'insert',
  opinion: 'insert',
  draw: 'insert',
  point: 'insert or update',
  filing: 'insert or update',
  file: 'insert or update',
};

/**
 * What has changed is announced by the database itself, when the transaction that changed it is committed and not
 * before; whoever changes it can neither forget nor forge it.
 */
export const ANNOUNCEMENTS: readonly string[] = [
  `create function announce_record() returns trigger language plpgsql as $$
  begin
    perform pg_notify('lixiang_change', json_build_object(
      'kind', 'record', 'jurisdiction', new.jurisdiction, 'id', new.record_id)::text);
    return null;
  end $$`,
  ...Object.entries(OF_RECORDS).map(
    ([table, when]) =>
      `create trigger ${table}_announced after ${when} on ${table}
        for each row execute function announce_record()`,
  ),
  `create function announce_notice() returns trigger language plpgsql as $$
  begin
    perform pg_notify('lixiang_change', json_build_object('kind', 'notice', 'jurisdiction', new.jurisdiction,
      'id', coalesce(new.account_id, new.organisation_id))::text);
    return null;
  end $$`,
  `create trigger notice_announced after insert on notice for each row execute function announce_notice()`,
  `create function announce_pack() returns trigger language plpgsql as $$
  begin
    perform pg_notify('lixiang_change', json_build_object(
      'kind', 'pack', 'jurisdiction', new.jurisdiction, 'id', new.version::text)::text);
    return null;
  end $$`,
  `create trigger pack_version_announced after insert on pack_version
    for each row execute function announce_pack()`,
  // Who may see what has changed, or someone may see nothing any more.
  `create function announce_rights() returns trigger language plpgsql as $$
  begin
    perform pg_notify('lixiang_change', json_build_object(
      'kind', 'rights', 'jurisdiction', old.jurisdiction, 'id', old.id)::text);
    return null;
  end $$`,
  `create trigger session_announced after delete on session for each row execute function announce_rights()`,
  `create trigger account_announced after update on account for each row
    when (new.disabled is distinct from old.disabled or new.organisation_id is distinct from old.organisation_id
      or new.positions is distinct from old.positions or new.administrator is distinct from old.administrator)
    execute function announce_rights()`,
  `create trigger organisation_announced after update on organisation
    for each row execute function announce_rights()`,
];
