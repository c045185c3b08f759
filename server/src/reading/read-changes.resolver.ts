import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { type ApiContext, requireAdministrator } from '../context/api-context.ts';
import { PackPublished } from '../pack/pack.type.ts';
import { Json } from '../shared/scalars.ts';
import { changesOf, changesToCome } from './read-changes.ts';
import { ReadChanges } from './read-changes.type.ts';

@Resolver(() => PackPublished)
export class ReadChangesResolver {
  @Query(() => ReadChanges, {
    description: 'What publishing a pack would change for those who read, against the version in force.',
  })
  async readChanges(@Ctx() api: ApiContext, @Arg('content', () => Json) content: unknown) {
    return await changesToCome(requireAdministrator(api), content);
  }

  @FieldResolver(() => ReadChanges, { description: 'What it changed for those who read.' })
  async forReaders(@Ctx() api: ApiContext, @Root() { pack }: PackPublished) {
    return await changesOf(requireAdministrator(api), pack.version);
  }
}
