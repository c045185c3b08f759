import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  Mutation,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { type ApiContext, requireAdministrator, requireSignedIn } from '../context/api-context.ts';
import { PageArgs } from '../shared/page-args.ts';
import { createAccount, listAccounts, updateAccount } from './account.service.ts';
import { AccountConnection, AccountType, CreateAccountInput, UpdateAccountInput } from './account.type.ts';
import { organisationLoader } from './organisation.rows.ts';
import { OrganisationType } from './organisation.type.ts';

@ArgsType()
class AccountArgs extends PageArgs(50) {
  @Field(() => String, { nullable: true }) readonly search: string | null = null;
}

@Resolver(() => AccountType)
export class AccountResolver {
  @Query(() => AccountConnection, { description: 'Accounts of the jurisdiction; administrators only.' })
  async accounts(@Ctx() api: ApiContext, @Args(() => AccountArgs) question: AccountArgs) {
    return await listAccounts(requireAdministrator(api), question);
  }

  @FieldResolver(() => OrganisationType, { nullable: true })
  async organisation(@Ctx() api: ApiContext, @Root() { organisationId }: AccountType) {
    return organisationId === null
      ? null
      : await organisationLoader(requireSignedIn(api)).load(organisationId);
  }

  @Mutation(() => AccountType)
  async createAccount(
    @Ctx() api: ApiContext,
    @Arg('input', () => CreateAccountInput) input: CreateAccountInput,
  ) {
    return await createAccount(requireAdministrator(api), input);
  }

  @Mutation(() => AccountType)
  async updateAccount(
    @Ctx() api: ApiContext,
    @Arg('input', () => UpdateAccountInput) input: UpdateAccountInput,
  ) {
    return await updateAccount(requireAdministrator(api), input);
  }
}
