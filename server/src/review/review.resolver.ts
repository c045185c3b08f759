import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { type ApiContext, requireSignedIn } from '../context/api-context.ts';
import { forgetRead } from '../record/loader.ts';
import { shownRecord } from '../record/record-rows.ts';
import { RecordNode } from '../record/record.type.ts';
import { drawPanel } from './draw-panel.ts';
import { giveOpinion } from './give-opinion.ts';
import { DrawPanelInput, DrawResult, PanelStateNode } from './panel.type.ts';
import { drawOf, panelsOf } from './panels.ts';
import { GiveOpinionInput, OpinionResult, ReviewStateNode } from './review.type.ts';
import { reviewsOf } from './reviews.ts';

@Resolver(() => RecordNode)
export class ReviewResolver {
  @FieldResolver(() => [ReviewStateNode])
  async reviews(@Ctx() api: ApiContext, @Root() { id }: RecordNode) {
    return await reviewsOf(requireSignedIn(api), id);
  }

  @FieldResolver(() => [PanelStateNode])
  async panels(@Ctx() api: ApiContext, @Root() { id }: RecordNode) {
    return await panelsOf(requireSignedIn(api), id);
  }

  @Mutation(() => OpinionResult)
  async giveOpinion(
    @Ctx() api: ApiContext,
    @Arg('input', () => GiveOpinionInput) input: GiveOpinionInput,
  ): Promise<typeof OpinionResult> {
    const context = requireSignedIn(api);
    const outcome = await giveOpinion(context, input);
    forgetRead(context);
    if ('notGiven' in outcome) return outcome.notGiven;
    return { record: await shownRecord(context, outcome.record) };
  }

  @Mutation(() => DrawResult, {
    description: 'Draws members from a registry; the seed is recorded and the draw can be repeated from it.',
  })
  async drawPanel(
    @Ctx() api: ApiContext,
    @Arg('input', () => DrawPanelInput) input: DrawPanelInput,
  ): Promise<typeof DrawResult> {
    const context = requireSignedIn(api);
    const outcome = await drawPanel(context, input);
    forgetRead(context);
    if ('refused' in outcome) return { blockers: outcome.refused };
    const record = await shownRecord(context, outcome.record);
    return { record, draw: await drawOf(context, record.id, outcome.draw) };
  }
}
