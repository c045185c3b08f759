import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { type ApiContext, requireAdministrator } from '../context/api-context.ts';
import { optionCounts } from './option-counts.ts';
import { OptionCount } from './option-counts.type.ts';

@Resolver(() => OptionCount)
export class OptionCountsResolver {
  @Query(() => [OptionCount], {
    description:
      'How often the options of a code list have been answered, in drafts and in what was handed in last. Administrators only.',
  })
  async optionCounts(
    @Ctx() api: ApiContext,
    @Arg('list', () => String) list: string,
  ): Promise<readonly OptionCount[]> {
    return await optionCounts(requireAdministrator(api), list);
  }
}
