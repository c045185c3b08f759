import { sql } from 'kysely';
import { type Context } from '../context/context.ts';
import { readable } from '../record/access.ts';
import { loadAll, loaderOf } from '../record/loader.ts';
import { loadAllPacks } from '../record/packs.ts';

type ReadFile = {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly mediaType: string;
  readonly sha256: string;
  readonly sm3: string;
  readonly uploadedAt: string;
};

/** Files that were handed in with records that may be read, by their ids; an answer may name what it likes. */
export async function filesOf(context: Context, ids: readonly string[]): Promise<readonly ReadFile[]> {
  return (await loadAll(fileLoader(context), ids)).flatMap((file) => file ?? []);
}

const fileLoader = loaderOf<ReadFile | null>(async (context, ids) => {
  const found = await context.read(async (rows) => {
    const packs = await loadAllPacks(context, rows);
    const kept = packs.flatMap(({ types }) =>
      types.flatMap(({ procedure, recordType }) => (procedure ? [] : [recordType.key])),
    );
    return await rows
      .selectFrom('file')
      .innerJoin('record', 'record.id', 'file.record_id')
      .select([
        'file.id',
        'file.name',
        'file.size',
        'file.media_type as mediaType',
        'file.sha256',
        'file.sm3',
        'file.uploaded_at as uploadedAt',
      ])
      .where('file.id', 'in', ids)
      .where(await readable(context, rows))
      .where(
        sql<boolean>`(record.type = any(${kept}) or exists (select from submission handed
          where handed.jurisdiction = file.jurisdiction and handed.record_id = file.record_id
            and handed.file_ids @> to_jsonb(file.id)))`,
      )
      .execute();
  });
  const byId = new Map(found.map((file) => [file.id, file]));
  return (id) => byId.get(id) ?? null;
});
