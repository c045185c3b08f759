import { type Context } from '../context/context.ts';
import { CompiledPack } from '../procedure/compile-pack.ts';
import { inOrder } from '../record/form-path.ts';
import { loadAllPacks } from '../record/packs.ts';
import { dateOfLaw } from '../shared/clock.ts';
import { DomainError } from '../shared/domain-error.ts';
import { type Rows } from '../storage/rows.ts';
import { type Pack } from '@lixiang/schema';
import { type Versions } from './check-moves.ts';

/** The published versions up to one of them. */
export async function versionsTo(context: Context, rows: Rows, to: number): Promise<Versions> {
  const packs = inOrder(await loadAllPacks(context, rows));
  if (!packs.some(({ version }) => version === to)) throw DomainError.notFound();
  return { packs: packs.filter(({ version }) => version <= to), today: dateOfLaw(context.clock()) };
}

/** The published versions and one that may be the next. */
export async function versionsToNext(context: Context, rows: Rows, next: Pack): Promise<Versions> {
  const packs = inOrder(await loadAllPacks(context, rows));
  const version = (packs.at(-1)?.version ?? 0) + 1;
  return { packs: [...packs, new CompiledPack(version, next)], today: dateOfLaw(context.clock()) };
}
