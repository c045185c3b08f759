import type { Context } from '../context/context.ts';
import { DomainError } from '../shared/domain-error.ts';
import type { Rows } from '../storage/rows.ts';

/** An import of whoever asks; anybody else's is not there. */
export async function findListImport(context: Context, rows: Rows, id: string) {
  const found = await ownImports(context, rows).where('list_import.id', '=', id).executeTakeFirst();
  if (!found) throw DomainError.notFound();
  return found;
}

/** The same, kept from others until the transaction ends. */
export async function lockListImport(context: Context, rows: Rows, id: string) {
  const found = await ownImports(context, rows)
    .where('list_import.id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!found) throw DomainError.notFound();
  return found;
}

export type FoundImport = Awaited<ReturnType<typeof findListImport>>;

/** Those that were carried out last, of one type. */
export async function lastImports(
  context: Context,
  rows: Rows,
  type: string,
): Promise<readonly FoundImport[]> {
  return await ownImports(context, rows)
    .where('list_import.type', '=', type)
    .where('list_import.imported_at', 'is not', null)
    .orderBy('list_import.id', 'desc')
    .limit(MOST_SHOWN)
    .execute();
}

const MOST_SHOWN = 5;

function ownImports(context: Context, rows: Rows) {
  return rows
    .selectFrom('list_import')
    .select([
      'list_import.id',
      'list_import.type',
      'list_import.at',
      'list_import.file_name as fileName',
      'list_import.sha256',
      'list_import.template_version as templateVersion',
      'list_import.content',
      'list_import.judged',
      'list_import.digest',
      'list_import.imported_at as importedAt',
      'list_import.taken_back_at as takenBackAt',
    ])
    .where('list_import.account_id', '=', context.account);
}
