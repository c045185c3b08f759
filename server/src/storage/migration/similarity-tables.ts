/** What is derived from what was handed in, and rewritten with it: without foreign keys, which would lock records. */
export const SIMILARITY_TABLES: readonly string[] = [
  `create table similarity_entry (
    jurisdiction text not null references jurisdiction (key),
    record_id text not null,
    doc integer not null generated always as identity,
    type text not null,
    title jsonb not null,
    "text" jsonb not null,
    items jsonb not null,
    primary key (jurisdiction, record_id),
    constraint similarity_entry_doc_unique unique (jurisdiction, doc)
  )`,
  `create table similarity_posting (
    jurisdiction text not null,
    term text not null,
    doc integer not null,
    weight smallint not null,
    primary key (jurisdiction, term, doc) include (weight)
  )`,
  `create table examined_document (
    jurisdiction text not null references jurisdiction (key),
    record_id text not null,
    document_key text not null,
    entries integer not null,
    faultless integer not null,
    faults jsonb not null,
    primary key (jurisdiction, record_id, document_key)
  )`,
];
