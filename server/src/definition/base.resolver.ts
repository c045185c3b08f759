import { Ctx, Query, Resolver } from 'type-graphql';
import { type ApiContext, requireAdministrator } from '../context/api-context.ts';
import { FormBaseNode } from './base.type.ts';

@Resolver(() => FormBaseNode)
export class BaseResolver {
  @Query(() => [FormBaseNode], {
    description:
      'What forms may rest on, as it comes with the program, every version; what a pack has taken over already is in it. Administrators only.',
  })
  formBases(@Ctx() api: ApiContext): readonly FormBaseNode[] {
    requireAdministrator(api);
    return api.bases.map((base) => ({
      key: base.key,
      version: base.version,
      title: base.title,
      content: base,
    }));
  }
}
