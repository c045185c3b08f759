/** What is being designed of the next version of a pack. */
export const DESIGN_TABLES: readonly string[] = [
  `create table pack_design (
    jurisdiction text not null references jurisdiction (key),
    base_version integer not null,
    revision integer not null,
    begun_revision integer not null,
    content jsonb not null,
    begun_at timestamptz(3) not null,
    begun_by text not null,
    touched_at timestamptz(3) not null,
    primary key (jurisdiction),
    foreign key (jurisdiction, begun_by) references account (jurisdiction, id)
  )`,
  // Written anew with every edit: to compress it would take longer than everything else.
  `alter table pack_design alter column content set storage external`,
  `create table pack_design_edit (
    jurisdiction text not null,
    revision integer not null,
    request_id text not null,
    account_id text not null,
    at timestamptz(3) not null,
    edits jsonb not null,
    inverse jsonb not null,
    primary key (jurisdiction, revision),
    constraint pack_design_edit_request_unique unique (jurisdiction, account_id, request_id),
    foreign key (jurisdiction, account_id) references account (jurisdiction, id)
  )`,
  `create table pack_design_editor (
    jurisdiction text not null,
    account_id text not null,
    place jsonb not null,
    seen_at timestamptz(3) not null,
    primary key (jurisdiction, account_id),
    foreign key (jurisdiction, account_id) references account (jurisdiction, id)
  )`,
];
