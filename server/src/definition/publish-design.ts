import { packError, type PackIssue } from '@lixiang/schema';
import type { Context } from '../context/context.ts';
import { latestVersion, type PublishedPack } from '../pack/published-pack.ts';
import { type Publication, publishPack } from '../pack/publish-pack.ts';
import { DomainError } from '../shared/domain-error.ts';
import type { Rows } from '../storage/rows.ts';
import { lockDesign } from './design.rows.ts';
import { removeDesign } from './discard-design.ts';
import { lockDesigns } from './lock-designs.ts';

export type DesignPublication = Omit<Publication, 'content'> & {
  /** What whoever publishes has looked at. */
  readonly revision: number;
};

/** Puts the design in force as the next version and ends it, or answers everything that is wrong with it. */
export async function publishDesign(
  context: Context,
  rows: Rows,
  { revision, ...publication }: DesignPublication,
): Promise<PublishedPack | { readonly issues: readonly PackIssue[] }> {
  await lockDesigns(context, rows);
  const { content, ...design } = await lockDesign(rows);
  if (design.revision !== revision) throw DomainError.staleVersion(design.revision);
  const latest = await latestVersion(rows);
  if (design.baseVersion < latest)
    return { issues: [packError([], 'designBehind', { base: design.baseVersion, latest })] };
  const result = await publishPack(context, rows, { ...publication, content });
  if (!('issues' in result)) await removeDesign(rows);
  return result;
}
