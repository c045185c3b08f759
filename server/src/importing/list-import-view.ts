import type { Context } from '../context/context.ts';
import type { CompiledPack } from '../procedure/compile-pack.ts';
import { findUnit, loadBeginning } from '../record/beginning.ts';
import { loadCurrentPack } from '../record/packs.ts';
import { type Page, pageOf, rowsToFetch } from '../shared/connection.ts';
import { decodeCursor } from '../shared/cursor.ts';
import type { JudgedRow } from '../storage/entity/list-import.entity.ts';
import { findListImport, type FoundImport, lastImports } from './find-list-import.ts';
import { followingActs } from './following-acts.ts';
import { importableOf } from './importable.ts';
import type { ListActNode, ListImportNode, ListRowNode, RowVerdict } from './list-import.type.ts';

/** A list as the API tells it. */
export async function viewImport(context: Context, id: string): Promise<ListImportNode> {
  return viewFound(context, await context.read((rows) => findListImport(context, rows, id)));
}

/** The lists of a type that were taken in last. */
export async function lastOf(context: Context, type: string): Promise<readonly ListImportNode[]> {
  const found = await context.read((rows) => lastImports(context, rows, type));
  return found.map((each) => viewFound(context, each));
}

type RowQuestion = {
  readonly verdicts: readonly RowVerdict[] | null;
  readonly first: number;
  readonly after: string | null;
};

/** Rows of a list in the order of the sheet. */
export async function listRows(
  context: Context,
  id: string,
  { verdicts, first, after }: RowQuestion,
): Promise<Page<ListRowNode>> {
  const limit = rowsToFetch(first);
  const from = Number(decodeCursor(after, 1)?.[0] ?? 0);
  const { found, pack } = await context.read(async (rows) => ({
    found: await findListImport(context, rows, id),
    pack: await loadCurrentPack(context, rows),
  }));
  const wanted = found.judged.filter(({ verdict }) => verdicts === null || verdicts.includes(verdict));
  return pageOf({
    rows: wanted.filter(({ row }) => row > from).slice(0, limit),
    first,
    position: ({ row }) => [row],
    node: (row) => viewRow(row, found, pack),
    total: wanted.length,
  });
}

function viewFound(context: Context, found: FoundImport): ListImportNode {
  const { id, type, fileName, at, templateVersion, digest, judged, importedAt, takenBackAt } = found;
  const count = (wanted: RowVerdict) => judged.filter(({ verdict }) => verdict === wanted).length;
  return {
    id,
    type,
    fileName,
    at,
    templateVersion,
    digest,
    importedAt,
    takenBackAt,
    places: found.content.places,
    newRows: count('new'),
    sameRows: count('same'),
    changedRows: count('changed'),
    faultyRows: count('faulty'),
    acts: () => actsOf(context, type),
  };
}

async function actsOf(context: Context, key: string): Promise<readonly ListActNode[]> {
  return await context.read(async (rows) => {
    const pack = await loadCurrentPack(context, rows);
    const type = pack.type(key);
    if (!type || !importableOf(pack, type)) return [];
    const unit = await findUnit(context, rows, null);
    return followingActs(await loadBeginning(context, rows, { pack, type, unit, given: [] }));
  });
}

function viewRow(judged: JudgedRow, { content, type }: FoundImport, pack: CompiledPack): ListRowNode {
  const { row, verdict, title, record, faults, changes } = judged;
  const compiled = pack.type(type);
  const rules = (compiled && importableOf(pack, compiled)?.form.form.rules) ?? [];
  return {
    row,
    verdict,
    title,
    record,
    changes,
    details: judged.details ?? {},
    cells: content.cells[row - 1] ?? [],
    faults: faults.map(({ address, field, code, params, rule }) => ({
      address,
      field,
      code,
      params,
      message: rules.find(({ key }) => key === rule)?.message ?? null,
    })),
  };
}
