import { Arg, Args, ArgsType, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { type ApiContext, requireAdministrator, requireSignedIn } from '../context/api-context.ts';
import { organisationLoader } from '../organisation/organisation.rows.ts';
import { OrganisationType } from '../organisation/organisation.type.ts';
import { PageArgs } from '../shared/page-args.ts';
import { createToken, listTokens, revokeToken } from './api-token.service.ts';
import {
  ApiTokenConnection,
  ApiTokenType,
  CreateApiTokenInput,
  NewApiToken,
  RevokeApiTokenInput,
} from './api-token.type.ts';

@ArgsType()
class TokenArgs extends PageArgs(50) {}

@Resolver(() => ApiTokenType)
export class ApiTokenResolver {
  @Query(() => ApiTokenConnection, { description: 'Tokens of outside systems; administrators only.' })
  async apiTokens(@Ctx() api: ApiContext, @Args(() => TokenArgs) question: TokenArgs) {
    return await listTokens(requireAdministrator(api), question);
  }

  @FieldResolver(() => OrganisationType, { nullable: true, description: 'In whose stead it reads.' })
  async organisation(@Ctx() api: ApiContext, @Root() { organisationId }: ApiTokenType) {
    return await organisationLoader(requireSignedIn(api)).load(organisationId);
  }

  @Mutation(() => NewApiToken)
  async createApiToken(
    @Ctx() api: ApiContext,
    @Arg('input', () => CreateApiTokenInput) input: CreateApiTokenInput,
  ) {
    return await createToken(requireAdministrator(api), input);
  }

  @Mutation(() => ApiTokenType)
  async revokeApiToken(
    @Ctx() api: ApiContext,
    @Arg('input', () => RevokeApiTokenInput) input: RevokeApiTokenInput,
  ) {
    return await revokeToken(requireAdministrator(api), input.id);
  }
}
