import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Mutation,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { type ApiContext, requireAdministrator, requireSignedIn } from '../context/api-context.ts';
import { PageArgs } from '../shared/page-args.ts';
import { organisationLoader } from './organisation.rows.ts';
import { createOrganisation, listOrganisations, updateOrganisation } from './organisation.service.ts';
import {
  CreateOrganisationInput,
  OrganisationConnection,
  OrganisationType,
  UpdateOrganisationInput,
} from './organisation.type.ts';

@ArgsType()
class OrganisationArgs extends PageArgs(50) {
  @Field(() => String, { nullable: true }) readonly search: string | null = null;
  @Field(() => Boolean, { nullable: true }) readonly office: boolean | null = null;
}

@Resolver(() => OrganisationType)
export class OrganisationResolver {
  @Query(() => OrganisationConnection, { description: "The organisations of the viewer's jurisdiction." })
  async organisations(@Ctx() api: ApiContext, @Args(() => OrganisationArgs) question: OrganisationArgs) {
    return await listOrganisations(requireSignedIn(api), question);
  }

  @Query(() => OrganisationType, {
    nullable: true,
    description: "One organisation of the viewer's jurisdiction.",
  })
  async organisation(@Ctx() api: ApiContext, @Arg('id', () => ID) id: string) {
    return await organisationLoader(requireSignedIn(api)).load(id);
  }

  @FieldResolver(() => OrganisationType, { nullable: true, description: '主管部门' })
  async authority(@Ctx() api: ApiContext, @Root() { authorityId }: OrganisationType) {
    return authorityId === null ? null : await organisationLoader(requireSignedIn(api)).load(authorityId);
  }

  @Mutation(() => OrganisationType)
  async createOrganisation(
    @Ctx() api: ApiContext,
    @Arg('input', () => CreateOrganisationInput) input: CreateOrganisationInput,
  ) {
    return await createOrganisation(requireAdministrator(api), input);
  }

  @Mutation(() => OrganisationType)
  async updateOrganisation(
    @Ctx() api: ApiContext,
    @Arg('input', () => UpdateOrganisationInput) input: UpdateOrganisationInput,
  ) {
    return await updateOrganisation(requireAdministrator(api), input);
  }
}
