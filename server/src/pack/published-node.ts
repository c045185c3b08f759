import type { Context } from '../context/context.ts';
import type { Rows } from '../storage/rows.ts';
import type { PackPublished, PackType } from './pack.type.ts';
import { currentPackIfAny, type PublishedPack } from './published-pack.ts';

/** A version as the API tells it. */
export function packNode({ pack, ...published }: PublishedPack, current: boolean): PackType {
  return { ...published, current, content: pack };
}

/** A version that has just been published. */
export async function publishedNode(
  context: Context,
  rows: Rows,
  published: PublishedPack,
): Promise<PackPublished> {
  const current = await currentPackIfAny(context, rows);
  return { pack: packNode(published, published.version === current?.version) };
}
