import { Args, ArgsType, Ctx, Field, ID, Query, Resolver } from 'type-graphql';
import { type ApiContext, requireAdministrator } from '../context/api-context.ts';
import { PageArgs } from '../shared/page-args.ts';
import { CalendarDate } from '../shared/scalars.ts';
import { AuditConnection, AuditEntryType } from './audit-entry.type.ts';
import { listAudit } from './audit.service.ts';

@ArgsType()
class AuditArgs extends PageArgs(50) {
  @Field(() => ID, { nullable: true }) readonly record: string | null = null;
  @Field(() => ID, { nullable: true }) readonly account: string | null = null;
  @Field(() => String, { nullable: true, description: 'In the name or login of who did it.' })
  readonly person: string | null = null;
  @Field(() => ID, { nullable: true, description: 'For which organisation it was done.' })
  readonly organisation: string | null = null;
  @Field(() => [String], { nullable: true }) readonly actions: readonly string[] | null = null;
  @Field(() => String, { nullable: true, description: 'In the title or number of the record.' })
  readonly matter: string | null = null;
  @Field(() => CalendarDate, { nullable: true, description: 'The first day.' })
  readonly from: string | null = null;
  @Field(() => CalendarDate, { nullable: true, description: 'The last day.' })
  readonly to: string | null = null;
}

@Resolver(() => AuditEntryType)
export class AuditResolver {
  @Query(() => AuditConnection, { description: 'Who did what; administrators only.' })
  async audit(@Ctx() api: ApiContext, @Args(() => AuditArgs) question: AuditArgs) {
    return await listAudit(requireAdministrator(api), question);
  }
}
