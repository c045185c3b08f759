import { Ctx, Query, Resolver } from 'type-graphql';
import { type ApiContext, requireAdministrator } from '../context/api-context.ts';
import { loadAllPacks } from '../record/packs.ts';
import { Backfill } from './backfill.type.ts';

@Resolver()
export class BackfillResolver {
  @Query(() => [Backfill], {
    description:
      'What is being filled in for records that were there before; what is finished is not told of.',
  })
  async backfills(@Ctx() api: ApiContext): Promise<readonly Backfill[]> {
    const context = requireAdministrator(api);
    const { found, packs } = await context.read(async (rows) => ({
      found: await rows
        .selectFrom('backfill')
        .selectAll()
        .where('finished_at', 'is', null)
        .orderBy('begun_at')
        .orderBy('type')
        .orderBy('purpose')
        .execute(),
      packs: await loadAllPacks(context, rows),
    }));
    return found.map(({ purpose, type, done, total, begun_at, finished_at }) => ({
      purpose: purpose === 'likeness' ? 'LIKENESS' : 'REPORT',
      type,
      name: packs.findLast((pack) => pack.type(type))?.type(type)?.recordType.name ?? type,
      done,
      total,
      begunAt: begun_at,
      finishedAt: finished_at,
    }));
  }
}
