import { type RawBuilder, sql } from 'kysely';
import type { Tables } from '../storage/rows.ts';

/** Which rows of a table, called `t`, a simulation begins with, and what of them is otherwise there. */
export type Copied = { readonly where: RawBuilder<unknown>; readonly change?: RawBuilder<unknown> };

const ALL: Copied = { where: sql`true` };
const OF_RECORD: Copied = { where: sql`t.record_id in (select id from chosen)` };

/**
 * What of each table a simulation begins with; null for nothing. `chosen` are the records that are copied, `least` is
 * the earliest version of the pack that any of them speaks of.
 */
export const COPIED: Readonly<Record<keyof Tables, Copied | null>> = {
  // It has no wall: whoever asks is named.
  jurisdiction: { where: sql`t.key = current_setting('lixiang.jurisdiction', true)` },
  organisation: ALL,
  // No password goes along: nobody signs in there.
  account: {
    where: sql`true`,
    change: sql`'{"password_hash": "", "failed_attempts": 0, "locked_until": null}'::jsonb`,
  },
  session: null,
  pack_version: { where: sql`t.version >= (select version from least)` },
  pack_design: null,
  pack_design_edit: null,
  pack_design_editor: null,
  record: { where: sql`t.id in (select id from chosen)` },
  number_series: ALL,
  given_number: OF_RECORD,
  record_link: {
    where: sql`t.from_id in (select id from chosen) and t.to_id in (select id from chosen)`,
  },
  record_party: OF_RECORD,
  // A list is taken in, and taken back, in reality.
  list_import: null,
  list_import_item: null,
  record_move: {
    where: sql`t.id in (select move_id from record_move_item where record_id in (select id from chosen))`,
  },
  record_move_item: OF_RECORD,
  document: OF_RECORD,
  document_edit: {
    where: sql`t.document_id in (select id from document where record_id in (select id from chosen))`,
  },
  submission: OF_RECORD,
  file: OF_RECORD,
  // The act that carried this one with it may be of a record that is not copied.
  event: {
    ...OF_RECORD,
    change: sql`jsonb_build_object('caused_by',
      (select c.id from event c where c.id = t.caused_by and c.record_id in (select id from chosen)))`,
  },
  point: OF_RECORD,
  filing: OF_RECORD,
  opinion: OF_RECORD,
  draw: OF_RECORD,
  clock: OF_RECORD,
  clock_notice: OF_RECORD,
  // A day that is gone through again comes to the same.
  day_run: null,
  notice: OF_RECORD,
  audit_entry: OF_RECORD,
  answered_request: null,
  similarity_entry: OF_RECORD,
  examined_document: OF_RECORD,
  // Made anew by the database.
  catalogue_text: null,
  similarity_posting: {
    where: sql`t.doc in (select doc from similarity_entry where record_id in (select id from chosen))`,
  },
  reported: OF_RECORD,
  backfill: ALL,
  api_token: null,
  changed: null,
  changed_record: null,
  read_operation: null,
};
