import type { JsonObject } from '@lixiang/schema';
import { kindOf, type DraftedField, type DraftNames } from './draft-fields.ts';
import { keyMaker, type KeyMaker } from './key-maker.ts';
import type { ReadTable } from './read-table.ts';

type Drafting = { readonly names: DraftNames; readonly keys: KeyMaker; readonly label: string };

/** Columns beyond these are edited like a spreadsheet. */
const SHORT_LIST = 7;

/** The table field that a table of the paper becomes. */
export function draftTable({ columns, heads }: ReadTable, { names, keys, label }: Drafting): DraftedField {
  const own = keyMaker(names.toKey);
  const drafted = columns.map((column) => {
    const key = own.take(column.label);
    const aliases = column.aliases.filter((alias) => alias !== column.label);
    const json: JsonObject = {
      key,
      label: column.label,
      ...kindOf(column, names),
      ...(aliases.length === 0 ? {} : { aliases }),
    };
    return { id: column.id, key, json };
  });
  const keyById = new Map(drafted.map(({ id, key }) => [id, key]));
  const shown =
    label === ''
      ? columns
          .slice(0, 3)
          .map((column) => column.label)
          .join('、')
      : label;
  const key = keys.take(shown);
  const shared = heads.map((head) => ({
    label: head.label,
    columns: head.columns.flatMap((id) => keyById.get(id) ?? []),
  }));
  return {
    key,
    json: {
      key,
      label: shown,
      kind: 'table',
      columns: drafted.map(({ json }) => json),
      ...(shared.length === 0 ? {} : { heads: shared }),
      ...(columns.length > SHORT_LIST ? { style: 'sheet' } : {}),
    },
  };
}
