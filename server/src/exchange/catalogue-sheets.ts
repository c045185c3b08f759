import { formatText, isRow, openLists, sheetColumns, writeSheet } from '@lixiang/forms';
import { type FieldOf, type Form, type Pack } from '@lixiang/schema';
import { markedTitle } from './catalogue-head.ts';
import { type CatalogueReader, handedInCatalogues } from './handed-in-catalogues.ts';
import { type SheetSpan, type StreamedSheet } from './workbook-stream.ts';

type TableField = FieldOf<'table'>;

/** What stands before the county's own columns: whose entry it is, and where it was handed in. */
const OWN = ['单位', '事项编号', '事项名称', '提交日期'] as const;

const NONE = '本地区的配置中没有数据资源目录。';

/** The catalogue of all that one may read: a sheet for each table, its columns in the county's own order. */
export function catalogueSheets(
  reader: CatalogueReader,
  pack: Pack,
  mark: string | null,
): readonly StreamedSheet[] {
  const lists = openLists(pack.codeLists);
  const tables = pack.forms.flatMap((form) => tablesOf(form).map((table) => ({ form, table })));
  // A workbook has one sheet at least.
  if (tables.length === 0)
    return [{ name: '目录', title: markedTitle(NONE, mark), width: 1, header: [], rows: noRows() }];
  const names = new Set<string>();
  return tables.map(({ form, table }) => {
    const { header } = writeSheet(table, [], lists);
    const own = OWN.map((text, column): SheetSpan => ({ column, text, colspan: 1, rowspan: header.length }));
    const shifted = header.map((cells) =>
      cells.map(({ column, text, colspan, rowspan }): SheetSpan => {
        return { column: column + OWN.length, text, colspan, rowspan };
      }),
    );
    return {
      name: sheetName(tablesOf(form).length > 1 ? `${form.name} ${table.label}` : form.name, names),
      title: markedTitle(form.layout?.title ?? form.name, mark),
      width: OWN.length + sheetColumns(table).length,
      header: [own.concat(shifted[0] ?? []), ...shifted.slice(1)],
      rows: rowsOf(reader, form, table),
    };
  });
}

/** The tables of a form that are catalogues. */
export function tablesOf({ sections }: Form): readonly TableField[] {
  return sections
    .flatMap(({ fields }) => fields)
    .filter((field) => field.kind === 'table')
    .filter(({ columns }) => columns.some(({ core }) => core !== undefined));
}

/** Entries of earlier versions are written as they were handed in, under the columns that there still are. */
async function* rowsOf(
  reader: CatalogueReader,
  { key }: Form,
  table: TableField,
): AsyncGenerator<readonly string[]> {
  const columns = sheetColumns(table);
  for await (const { form, pack, values, unit, number, title, at } of handedInCatalogues(reader)) {
    if (form.key !== key) continue;
    const then = tablesOf(form).find((each) => each.key === table.key);
    const known = new Map(then?.columns.map((column) => [column.key, column]));
    const lists = openLists(pack.codeLists);
    const value: unknown = values[table.key];
    for (const row of Array.isArray(value) ? value.filter(isRow) : []) {
      const cells = columns.map((column) => {
        const before = known.get(column.key);
        return before ? formatText(before, row[column.key], { lists, siblings: row }) : '';
      });
      yield [unit, number, title, at, ...cells];
    }
  }
}

async function* noRows(): AsyncGenerator<readonly string[]> {
  yield* [];
}

/** What a sheet can be called: 31 signs at most, none of them in use by the program, no name twice. */
function sheetName(name: string, taken: Set<string>): string {
  const plain = name.replaceAll(/[\\/?*[\]:']/g, ' ').slice(0, 28);
  const made = taken.has(plain) ? `${plain} ${taken.size + 1}` : plain;
  taken.add(made);
  return made;
}
