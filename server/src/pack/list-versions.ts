import type { Rows } from '../storage/rows.ts';
import type { PackVersion } from './pack.type.ts';

/** Every version that was published, latest first. */
export async function listVersions(rows: Rows): Promise<readonly PackVersion[]> {
  return await rows
    .selectFrom('pack_version')
    .leftJoin('account', 'account.id', 'pack_version.published_by')
    .select([
      'pack_version.version',
      'pack_version.effective_from as effectiveFrom',
      'pack_version.published_at as publishedAt',
      'account.name as publishedBy',
      'pack_version.note',
    ])
    .orderBy('pack_version.version', 'desc')
    .execute();
}
