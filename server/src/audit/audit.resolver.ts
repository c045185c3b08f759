import { Args, ArgsType, Ctx, Field, ID, Query, Resolver } from 'type-graphql';
import { type ApiContext, requireAdministrator } from '../context/api-context.ts';
import { PageArgs } from '../shared/page-args.ts';
import { AuditConnection, AuditEntryType } from './audit-entry.type.ts';
import { listAudit } from './audit.service.ts';

@ArgsType()
class AuditArgs extends PageArgs(50) {
  @Field(() => ID, { nullable: true }) readonly record: string | null = null;
  @Field(() => ID, { nullable: true }) readonly account: string | null = null;
}

@Resolver(() => AuditEntryType)
export class AuditResolver {
  @Query(() => AuditConnection, { description: 'Who did what; administrators only.' })
  async audit(@Ctx() api: ApiContext, @Args(() => AuditArgs) question: AuditArgs) {
    return await listAudit(requireAdministrator(api), question);
  }
}
