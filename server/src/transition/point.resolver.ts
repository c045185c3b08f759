import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { type ApiContext, requireSignedIn } from '../context/api-context.ts';
import { forgetRead } from '../record/loader.ts';
import { shownRecord } from '../record/record-rows.ts';
import { RecordNode } from '../record/record.type.ts';
import { DomainError } from '../shared/domain-error.ts';
import { answerPoint } from './answer-point.ts';
import { AnswerPointInput, AnswerResult, PointNode } from './point.type.ts';
import { pointsOf } from './points.ts';

@Resolver(() => RecordNode)
export class PointResolver {
  @FieldResolver(() => [PointNode])
  async points(@Ctx() api: ApiContext, @Root() { id }: RecordNode) {
    return await pointsOf(requireSignedIn(api), id);
  }

  @Mutation(() => AnswerResult)
  async answerPoint(
    @Ctx() api: ApiContext,
    @Arg('input', () => AnswerPointInput) input: AnswerPointInput,
  ): Promise<typeof AnswerResult> {
    const context = requireSignedIn(api);
    const outcome = await answerPoint(context, input);
    forgetRead(context);
    if ('refused' in outcome) return { blockers: outcome.refused };
    const record = await shownRecord(context, outcome.record);
    const point = (await pointsOf(context, record.id)).find(({ id }) => id === input.point);
    if (!point) throw DomainError.notFound();
    return { record, point };
  }
}
