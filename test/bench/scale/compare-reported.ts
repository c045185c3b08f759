import { type Context } from '../../../server/src/context/context.ts';
import { writeReported } from '../../../server/src/record/reported-rows.ts';
import { type Rows } from '../../../server/src/storage/rows.ts';

/** So many projects are held against what the product writes of them. */
const SAMPLE = 40;

/** Fails unless the product, handed what some of the projects have handed in, reports the same of them. */
export async function compareReported(context: Context, type: string): Promise<void> {
  await context.change(async (rows) => {
    const records = await rows
      .selectFrom('record')
      .select(['id', 'facts'])
      .where('type', '=', type)
      .where('number', 'like', 'G-%7')
      .orderBy('id')
      .limit(SAMPLE)
      .execute();
    const ids = records.map(({ id }) => id);
    const before = await reportedOf(rows, ids);
    for (const { id, facts } of records) {
      const handedIn = await rows
        .selectFrom('submission')
        .select(['document_key as key', 'values'])
        .where('record_id', '=', id)
        .orderBy('sequence')
        .execute();
      const answers = Object.fromEntries(handedIn.map(({ key, values }) => [key, values]));
      await writeReported(context, rows, [{ record: id, type, answers: { facts, ...answers } }]);
    }
    const after = await reportedOf(rows, ids);
    if (before.length === 0 || JSON.stringify(before) !== JSON.stringify(after))
      throw new Error('what is generated is not what the product would have written');
  });
}

async function reportedOf(rows: Rows, ids: readonly string[]) {
  return await rows
    .selectFrom('reported')
    .selectAll()
    .where('record_id', 'in', ids)
    .orderBy('record_id')
    .orderBy('path')
    .orderBy('item')
    .execute();
}
