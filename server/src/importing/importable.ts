import {
  type CompiledForm,
  type DetailTable,
  detailTables,
  ownerHead,
  recordTable,
  type TableField,
} from '@lixiang/forms';
import { birthsOf } from '../procedure/birth.ts';
import { type CompiledPack } from '../procedure/compile-pack.ts';
import { type CompiledType } from '../procedure/compile-type.ts';

/** A record type of which lists can be taken in: the document that a row fills in, and its columns. */
export type Importable = {
  readonly pack: CompiledPack;
  readonly type: CompiledType;
  readonly document: string;
  readonly form: CompiledForm;
  readonly table: TableField;
  /** The tables of its form, each on a sheet of its own. */
  readonly details: readonly DetailTable[];
};

/**
 * What a list of a type fills in: the first of its documents that has a form. None where such a record begins by an
 * act, or with a link: a row says neither.
 */
export function importableOf(pack: CompiledPack, type: CompiledType): Importable | undefined {
  const { recordType } = type;
  if (birthsOf(type).length > 0 || recordType.links.some(({ required }) => required)) return undefined;
  const document = recordType.documents.find(({ form }) => form !== undefined);
  const form = document?.form === undefined ? undefined : pack.form(document.form);
  const table = form && recordTable(form.form);
  if (!document || !form || !table) return undefined;
  const details = detailTables(form.form, ownerHead(form.form, recordType.title));
  return { pack, type, document: document.key, form, table, details };
}
