import { Arg, Args, ArgsType, Ctx, Field, ID, Mutation, Query, Resolver } from 'type-graphql';
import { type ApiContext, requireSignedIn } from '../context/api-context.ts';
import { forgetRead } from '../record/loader.ts';
import { shownRecord } from '../record/record-rows.ts';
import { RecordNode } from '../record/record.type.ts';
import { birthOptions } from './birth-options.ts';
import { createRecord } from './create-record.ts';
import { CreateRecordInput, CreateRecordResult, GivenLinkInput } from './create-record.type.ts';
import { TransitionOption } from './transition.type.ts';

@ArgsType()
class BirthsArgs {
  @Field(() => String) readonly type!: string;
  @Field(() => ID, { nullable: true }) readonly unit: string | null = null;
  @Field(() => [GivenLinkInput], { nullable: true }) readonly links!: readonly GivenLinkInput[] | null;
}

@Resolver(() => RecordNode)
export class BirthResolver {
  @Query(() => [TransitionOption], {
    description:
      'The acts by which a record of a type may begin and, where not, why not; none where it is simply created.',
  })
  async births(@Ctx() api: ApiContext, @Args(() => BirthsArgs) { type, unit, links }: BirthsArgs) {
    return await birthOptions(requireSignedIn(api), { type, unit, links });
  }

  @Mutation(() => CreateRecordResult, { description: 'Begins a record, or answers every reason why not.' })
  async createRecord(
    @Ctx() api: ApiContext,
    @Arg('input', () => CreateRecordInput) input: CreateRecordInput,
  ): Promise<typeof CreateRecordResult> {
    const context = requireSignedIn(api);
    const outcome = await createRecord(context, input);
    forgetRead(context);
    if ('refused' in outcome) return { blockers: outcome.refused };
    return { record: await shownRecord(context, outcome.record) };
  }
}
