import type { Context } from '../context/context.ts';
import { creatableTypes } from '../record/beginning.ts';
import { loadCurrentPackIfAny } from '../record/packs.ts';
import type { Rows } from '../storage/rows.ts';
import { importableOf } from './importable.ts';

/** The record types of which whoever asks can take in lists. */
export async function importableTypes(context: Context, rows: Rows): Promise<readonly string[]> {
  const pack = await loadCurrentPackIfAny(context, rows);
  const creatable = await creatableTypes(context, rows);
  return creatable.filter((key) => {
    const type = pack?.type(key);
    return pack && type && importableOf(pack, type) !== undefined;
  });
}
