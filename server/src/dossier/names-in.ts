import { type Lists, openLists, referencesIn, type Values } from '@lixiang/forms';
import { type Field } from '@lixiang/schema';
import { type Context } from '../context/context.ts';
import { organisationLoader } from '../organisation/organisation.rows.ts';
import { type CompiledPack } from '../procedure/compile-pack.ts';
import { recordLoader } from '../record/record-rows.ts';

type Answered = { readonly fields: readonly Field[]; readonly values: Values; readonly pack: CompiledPack };

/** The lists of a pack, with the name of everything that these answers name by id, as far as whoever asks may know. */
export async function namesIn(context: Context, { fields, values, pack }: Answered): Promise<Lists> {
  const references = referencesIn(fields, values);
  const pairs = await Promise.all(
    references.map(async ({ id, recordType }): Promise<readonly [string, string]> => {
      if (recordType === undefined) return [id, (await organisationLoader(context).load(id))?.name ?? id];
      const record = await recordLoader(context).load(id);
      return [id, record?.title ?? record?.number ?? id];
    }),
  );
  const offices = pack.pack.offices.map(({ key, name }) => [key, name] as const);
  return openLists(pack.pack.codeLists, Object.fromEntries([...offices, ...pairs]));
}
