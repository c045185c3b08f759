import { type Context } from '../context/context.ts';
import { perContext, perStore } from '../context/per-context.ts';
import { currentPack, currentPackIfAny, packOfVersion, type PublishedPack } from '../pack/published-pack.ts';
import { CompiledPack } from '../procedure/compile-pack.ts';
import { type CompiledType } from '../procedure/compile-type.ts';
import { type Rows } from '../storage/rows.ts';

/** Versions never change, so what was compiled once is kept. */
const compiledPacks = perStore(() => new Map<string, CompiledPack>());
/** By what they say: nothing that is decided depends on whom it is for. */
const compiledRules = perStore(() => new Map<string, CompiledPack>());

/** The pack that new records begin under, ready to decide by. */
export async function loadCurrentPack(context: Context, rows: Rows): Promise<CompiledPack> {
  return compile(context, await currentPack(context, rows));
}

/** The same; null in a jurisdiction that has none in force yet. */
export async function loadCurrentPackIfAny(context: Context, rows: Rows): Promise<CompiledPack | null> {
  const current = await currentPackIfAny(context, rows);
  return current && compile(context, current);
}

/** One version of the pack; read only where this process has not met it yet. */
export async function packOf(context: Context, version: number): Promise<CompiledPack> {
  const known = compiledPacks(context.store).get(nameOf(context, version));
  if (known) return known;
  return await context.read(async (rows) => compile(context, await packOfVersion(context, rows, version)));
}

/** The packs with these versions, each compiled once and kept. */
export async function loadPacks(
  context: Context,
  rows: Rows,
  versions: readonly number[],
): Promise<ReadonlyMap<number, CompiledPack>> {
  const packs = new Map<number, CompiledPack>();
  for (const version of new Set(versions)) {
    packs.set(version, compile(context, await packOfVersion(context, rows, version)));
  }
  return packs;
}

/** Every version that has been published: a record may be pinned to any of them. Read once for each request. */
export async function loadAllPacks(context: Context, rows: Rows): Promise<readonly CompiledPack[]> {
  const kept = allPacks(context);
  kept.packs ??= await readAllPacks(context, rows);
  return kept.packs;
}

const allPacks = perContext((): { packs?: readonly CompiledPack[] } => ({}));

async function readAllPacks(context: Context, rows: Rows): Promise<readonly CompiledPack[]> {
  const versions = context.packVersions ?? (await readVersions(rows));
  return [...(await loadPacks(context, rows, versions)).values()];
}

async function readVersions(rows: Rows): Promise<readonly number[]> {
  const found = await rows.selectFrom('pack_version').select('version').orderBy('version').execute();
  return found.map(({ version }) => version);
}

/** The pack and the type that a record is pinned to. */
export function typeOf(
  packs: ReadonlyMap<number, CompiledPack>,
  { type: key, packVersion }: { readonly type: string; readonly packVersion: number },
): { readonly pack: CompiledPack; readonly type: CompiledType } {
  const pack = packs.get(packVersion);
  const type = pack?.type(key);
  if (!pack || !type) throw new Error(`record type ${key} is not in pack version ${packVersion}`);
  return { pack, type };
}

function compile(context: Context, published: PublishedPack): CompiledPack {
  const cache = compiledPacks(context.store);
  const name = nameOf(context, published.version);
  const known = cache.get(name) ?? compileRules(context, published);
  cache.set(name, known);
  return known;
}

function compileRules({ store }: Context, { version, rules, pack }: PublishedPack): CompiledPack {
  const cache = compiledRules(store);
  const name = `${rules}/${version}`;
  const known = cache.get(name) ?? new CompiledPack(version, pack);
  cache.set(name, known);
  return known;
}

function nameOf({ jurisdiction }: Context, version: number): string {
  return `${jurisdiction}/${version}`;
}
