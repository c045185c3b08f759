import { type Change, compareValues, isRow, openLists, type Row, type Values } from '@lixiang/forms';
import { type CoreElement, type FieldOf, type Form, type Pack } from '@lixiang/schema';
import { sql } from 'kysely';
import { type Context } from '../context/context.ts';
import { packOf } from '../record/packs.ts';
import { BY_CLOCK } from '../record/wording.ts';
import { tablesOf } from './catalogue-sheets.ts';
import { type CatalogueChange, type CatalogueEntry, type CatalogueVersion } from './catalogue-entry.type.ts';

type Submitted = {
  readonly sequence: number;
  readonly at: string;
  readonly by: string;
  readonly type: string;
  readonly packVersion: number;
  readonly values: Values;
};
type Version = Submitted & { readonly form: Form; readonly pack: Pack; readonly rows: Values };

/** What has become of an entry, the latest first: only what was handed in, and only where it made a difference. */
export async function entryVersions(
  context: Context,
  entry: CatalogueEntry,
): Promise<readonly CatalogueVersion[]> {
  const submitted = await submissionsOf(context, entry);
  const versions: Version[] = [];
  for (const each of submitted) {
    const { pack } = await packOf(context, each.packVersion);
    const name = pack.recordTypes
      .find(({ key }) => key === each.type)
      ?.documents.find(({ key }) => key === entry.document)?.form;
    const form = pack.forms.find(({ key }) => key === name);
    if (form) versions.push({ ...each, pack, form, rows: rowsOfEntry(form, each.values, entry) });
  }
  return versions.flatMap((version, at) => versionOf(versions[at - 1], version)).toReversed();
}

function versionOf(before: Version | undefined, after: Version): readonly CatalogueVersion[] {
  const { sequence, at, by, form, pack, rows } = after;
  const [was, is] = [isThere(before?.rows ?? {}), isThere(rows)];
  if (!was && !is) return [];
  const said = { sequence, at, by };
  if (!was) return [{ ...said, kind: 'added', changes: [] }];
  if (!is) return [{ ...said, kind: 'removed', changes: [] }];
  const changes = compareValues(
    form,
    { before: before?.rows ?? {}, after: rows },
    openLists(pack.codeLists),
  ).flatMap((change): readonly CatalogueChange[] => {
    if (!('cells' in change)) {
      const label = change.labels.slice(1).join(' / ');
      return [{ label, before: change.before, after: change.after }];
    }
    if (change.kind === 'rowMoved') return [];
    const { label, text } = itemOf(form, change);
    return [
      change.kind === 'rowAdded' ? { label, before: '', after: text } : { label, before: text, after: '' },
    ];
  });
  return changes.length === 0 ? [] : [{ ...said, kind: 'changed', changes }];
}

type RowChange = Pick<Change, 'path' | 'labels'> & {
  readonly cells: readonly { readonly label: string; readonly text: string }[];
};

/** A row that came or went is told by the item that it names. */
function itemOf(
  form: Form,
  { path, labels, cells }: RowChange,
): { readonly label: string; readonly text: string } {
  const table = tablesOf(form).find(({ key }) => key === path[0]);
  const column = table?.columns.find(({ core }) => core === 'item');
  const cell = cells.find(({ label }) => label === column?.label);
  return cell ?? { label: labels.join(' / '), text: cells.map(({ text }) => text).join('，') };
}

async function submissionsOf(
  context: Context,
  { recordId, document }: CatalogueEntry,
): Promise<readonly Submitted[]> {
  return await context.read((rows) =>
    rows
      .selectFrom('submission')
      .innerJoin('event', 'event.id', 'submission.event_id')
      .innerJoin('record', 'record.id', 'submission.record_id')
      .leftJoin('account', 'account.id', 'event.account_id')
      .select([
        'submission.sequence',
        'submission.pack_version as packVersion',
        'submission.values',
        'record.type',
        'event.at',
        sql<string>`coalesce(account.name, ${BY_CLOCK})`.as('by'),
      ])
      .where('submission.record_id', '=', recordId)
      .where('submission.document_key', '=', document)
      .orderBy('submission.sequence')
      .execute(),
  );
}

/** The answers of the catalogue tables, but for the rows of other entries. */
function rowsOfEntry(form: Form, values: Values, entry: CatalogueEntry): Values {
  return Object.fromEntries(
    tablesOf(form).map((table) => {
      const value: unknown = values[table.key];
      const rows = Array.isArray(value) ? value.filter(isRow) : [];
      return [table.key, rows.filter((row) => isOfEntry(table, row, entry))];
    }),
  );
}

/** Rows are known by their code, and where there is none by what they are called. */
function isOfEntry(table: FieldOf<'table'>, row: Row, { id, core }: CatalogueEntry): boolean {
  const answer = (element: CoreElement): unknown => {
    const column = table.columns.find((each) => each.core === element);
    return column && row[column.key];
  };
  const code = answer('identifier');
  if (typeof code === 'string' && code !== '') return code === id;
  const title: unknown = typeof core === 'object' && core !== null ? Reflect.get(core, 'title') : undefined;
  return title !== undefined && answer('title') === title;
}

function isThere(rows: Values): boolean {
  return Object.values(rows).some((value) => Array.isArray(value) && value.length > 0);
}
