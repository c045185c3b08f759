import type { Client } from 'urql';
import type { RecordType } from '@lixiang/schema';
import { NUMBER_KEY } from '@lixiang/forms';
import { objectOf } from '../api/json.ts';
import type { LoadedPack } from '../form/loaded-pack.ts';
import { markedName, markedTitle } from '../ui/effect-mark.ts';
import { importingWords as words, wordListFault } from '../wording/importing.ts';
import { type ListFault, ListImportQuery, type ListRow } from './import-query.ts';
import { detailSheets, listColumns } from './list-columns.ts';
import type { FilledRow } from './list-workbook.ts';

const MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const PAGE = 200;
const FAULTY = ['FAULTY'] as const;

type Units = Readonly<Record<string, string>>;

/** Saves the template of a type's list. */
export async function saveTemplate(pack: LoadedPack, type: RecordType, units: Units): Promise<void> {
  await save(pack, type, { units, rows: [], name: words.sheet.templateFile(type.name) });
}

type Faulty = {
  readonly pack: LoadedPack;
  readonly type: RecordType;
  readonly units: Units;
  readonly id: string;
};

/** Saves the rows of a list that cannot be taken in, each with what is wrong with it, as a list to be put right. */
export async function saveFaulty(client: Client, { pack, type, units, id }: Faulty): Promise<boolean> {
  const rows = await readFaulty(client, id, null);
  if (!rows) return false;
  await save(pack, type, { units, rows, name: words.sheet.problemFile(type.name) });
  return true;
}

/** The faulty rows behind a place, page by page; undefined where an answer fails to come. */
async function readFaulty(
  client: Client,
  id: string,
  after: string | null,
): Promise<readonly FilledRow[] | undefined> {
  const { data } = await client
    .query(
      ListImportQuery,
      { id, verdicts: [...FAULTY], first: PAGE, after },
      { requestPolicy: 'network-only' },
    )
    .toPromise();
  if (!data) return undefined;
  const { places, rows } = data.listImport;
  const filled = rows.edges.map(({ node }) => filledRow(node, objectOf(places)));
  const { hasNextPage, endCursor } = rows.pageInfo;
  const rest = hasNextPage ? await readFaulty(client, id, endCursor) : [];
  return rest && [...filled, ...rest];
}

/** Whether it stands on the sheet of a table, and not in the row itself. */
function inTable({ address }: ListFault): boolean {
  return address?.includes('!') ?? false;
}

/** What is wrong with a row, in words, by the column that it stands in. */
export function faultText({ address, code, params, message }: ListFault): string {
  const told = wordListFault({ code, params: paramsOf(params), message });
  return address === null ? told : `${address} ${told}`;
}

function filledRow(
  { cells, faults, details }: ListRow,
  places: Readonly<Record<string, unknown>>,
): FilledRow {
  const texts = Object.entries(places).map(([key, at]) => [key, cells[Number(at)] ?? ''] as const);
  const byField = Map.groupBy(
    faults,
    ({ field, code }) => field ?? (code === 'list.noSuchNumber' ? NUMBER_KEY : ''),
  );
  const problems = [...byField].map(([field, told]) => [field, told.map(faultText).join('；')] as const);
  return {
    cells: Object.fromEntries(texts),
    problems: Object.fromEntries(problems),
    details: detailsIn(details),
    problem: faults
      .map((fault) => faultText(inTable(fault) ? fault : { ...fault, address: null }))
      .join('；'),
  };
}

function detailsIn(details: unknown): FilledRow['details'] {
  const sheets = Object.entries(objectOf(details)).map(([sheet, rows]) => {
    const texts = (Array.isArray(rows) ? rows : []).map((row: unknown) =>
      Object.fromEntries(Object.entries(objectOf(row)).map(([key, text]) => [key, String(text)])),
    );
    return [sheet, texts] as const;
  });
  return Object.fromEntries(sheets);
}

function paramsOf(params: unknown): Readonly<Record<string, string | number>> {
  return Object.fromEntries(
    Object.entries(objectOf(params)).flatMap(([key, value]) =>
      typeof value === 'string' || typeof value === 'number' ? [[key, value] as const] : [],
    ),
  );
}

type Saved = { readonly units: Units; readonly rows: readonly FilledRow[]; readonly name: string };

async function save(pack: LoadedPack, type: RecordType, { units, rows, name }: Saved): Promise<void> {
  const { writeListWorkbook } = await import('./list-workbook.ts');
  const columns = listColumns(pack, type, units);
  const details = detailSheets(pack, type, units);
  const content = await writeListWorkbook({
    title: markedTitle(type.name),
    type: type.key,
    packVersion: pack.version,
    columns,
    details,
    rows,
  });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type: MEDIA_TYPE }));
  link.download = markedName(`${name}.xlsx`);
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
