import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { type ApiContext, requireSignedIn } from '../context/api-context.ts';
import { organisationLoader } from '../organisation/organisation.rows.ts';
import { derive } from '../procedure/clock/derive.ts';
import { RecordNode } from '../record/record.type.ts';
import { PageArgs } from '../shared/page-args.ts';
import { CalendarDate } from '../shared/scalars.ts';
import { ClockNode, DeadlineConnection, DerivationLine, Escalation, WorkDay } from './clock.type.ts';
import { recordClocks } from './record-clocks.ts';
import { listDeadlines } from './list-deadlines.ts';
import { workDays } from './work-days.ts';

@ArgsType()
class DeadlineArgs extends PageArgs(20) {
  @Field(() => Boolean, { nullable: true, description: "Only what the viewer's organisation owes." })
  readonly mine: boolean | null = null;
  @Field(() => Boolean, { nullable: true, description: 'Only what is late.' })
  readonly late: boolean | null = null;
  @Field(() => CalendarDate, { nullable: true, description: 'Only what is due by this day.' })
  readonly until: string | null = null;
}

@Resolver(() => ClockNode)
export class ClockResolver {
  @Query(() => DeadlineConnection, {
    description:
      'What is to be met and is not, of the records that the viewer may read; the earliest due first.',
  })
  async deadlines(@Ctx() api: ApiContext, @Args(() => DeadlineArgs) question: DeadlineArgs) {
    return await listDeadlines(requireSignedIn(api), question);
  }

  @Query(() => [WorkDay], {
    description: 'What each day is by the calendar that the jurisdiction works by; at most 400 days.',
  })
  async workDays(
    @Ctx() api: ApiContext,
    @Arg('from', () => CalendarDate) from: string,
    @Arg('to', () => CalendarDate) to: string,
  ) {
    return await workDays(requireSignedIn(api), { from, to });
  }

  @FieldResolver(() => [String], { description: 'The organisations that owe it.' })
  async owedBy(@Ctx() api: ApiContext, @Root() { owedByIds }: ClockNode) {
    return await namesOf(api, owedByIds);
  }

  @FieldResolver(() => [DerivationLine], { description: 'How the due day was reckoned, day by day.' })
  derivation(@Root() { steps }: ClockNode) {
    return derive({ steps });
  }
}

async function namesOf(api: ApiContext, organisations: readonly string[]): Promise<readonly string[]> {
  const found = await organisationLoader(requireSignedIn(api)).loadMany([...organisations]);
  return found.flatMap((organisation) => (organisation && 'name' in organisation ? [organisation.name] : []));
}

@Resolver(() => Escalation)
export class EscalationResolver {
  @FieldResolver(() => [String], { description: 'The organisations that are told.' })
  async to(@Ctx() api: ApiContext, @Root() { toIds }: Escalation) {
    return await namesOf(api, toIds);
  }
}

@Resolver(() => RecordNode)
export class RecordClocksResolver {
  @FieldResolver(() => [ClockNode], { description: 'Clocks that have begun, in the order of the pack.' })
  async clocks(@Ctx() api: ApiContext, @Root() record: RecordNode) {
    return await recordClocks(requireSignedIn(api), record);
  }
}
