import { Arg, Args, ArgsType, Ctx, Field, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { type ApiContext, requireAdministrator } from '../context/api-context.ts';
import { type Context } from '../context/context.ts';
import { type Outcome } from '../record/answered-request.ts';
import { forgetRead } from '../record/loader.ts';
import { type MoveCheck } from './check-moves.ts';
import { designEffects } from './design-effects.ts';
import { findMove, listMoves } from './list-moves.ts';
import { moveRecords } from './move-records.ts';
import {
  MoveRecordsInput,
  MoveRecordsResult,
  PackDesignEffectsNode,
  type RecordMoveCheckNode,
  RecordMoveNode,
  RecordMovePlanNode,
  TakeBackMoveInput,
} from './moving.type.ts';
import { planMoves } from './plan-moves.ts';
import { takeBackMove } from './take-back-move.ts';

@ArgsType()
class MovePlanArgs {
  @Field(() => Int) readonly toVersion!: number;
  @Field(() => [ID], { nullable: true, description: 'Without them, all under way under earlier versions.' })
  readonly ids: string[] | null = null;
  @Field(() => Boolean, { defaultValue: false, description: 'Only what was never handed in.' })
  readonly drafts: boolean = false;
}

@Resolver()
export class MovingResolver {
  @Query(() => PackDesignEffectsNode, {
    nullable: true,
    description: 'What publishing the open design would do; null where it is not finished enough to say.',
  })
  async packDesignEffects(@Ctx() api: ApiContext): Promise<PackDesignEffectsNode | null> {
    const context = requireAdministrator(api);
    return await context.read((rows) => designEffects(context, rows));
  }

  @Query(() => RecordMovePlanNode, {
    description: 'Which records could go to a version of the pack, and what keeps the others from it.',
  })
  async recordMovePlan(
    @Ctx() api: ApiContext,
    @Args(() => MovePlanArgs) question: MovePlanArgs,
  ): Promise<RecordMovePlanNode> {
    const context = requireAdministrator(api);
    const { total, checks } = await context.read((rows) => planMoves(context, rows, question));
    return { total, records: checks.map(checkNode) };
  }

  @Query(() => [RecordMoveNode], { description: 'What was moved last, latest first.' })
  async recordMoves(@Ctx() api: ApiContext): Promise<readonly RecordMoveNode[]> {
    return await requireAdministrator(api).read(listMoves);
  }

  @Mutation(() => MoveRecordsResult, {
    description: 'Brings records to a newer version of the pack, all of them or none.',
  })
  async moveRecords(
    @Ctx() api: ApiContext,
    @Arg('input', () => MoveRecordsInput) input: MoveRecordsInput,
  ): Promise<typeof MoveRecordsResult> {
    const context = requireAdministrator(api);
    return await resultOf(context, await moveRecords(context, input));
  }

  @Mutation(() => MoveRecordsResult, {
    description:
      'Brings the records of a move back, all of them or none; what was answered since is not lost.',
  })
  async takeBackMove(
    @Ctx() api: ApiContext,
    @Arg('input', () => TakeBackMoveInput) input: TakeBackMoveInput,
  ): Promise<typeof MoveRecordsResult> {
    const context = requireAdministrator(api);
    return await resultOf(context, await takeBackMove(context, input));
  }
}

async function resultOf(
  context: Context,
  outcome: Outcome<readonly MoveCheck[]>,
): Promise<typeof MoveRecordsResult> {
  forgetRead(context);
  if ('refused' in outcome) return { records: outcome.refused.map(checkNode) };
  const { move } = outcome.done;
  return { move: await context.read((rows) => findMove(rows, move ?? '')) };
}

function checkNode({ record, reasons, drafts }: MoveCheck): RecordMoveCheckNode {
  const { id, type, number, title, state, packVersion, submitted, unit } = record;
  return {
    id,
    type,
    number,
    title,
    state,
    submitted,
    unit: unit.name,
    version: packVersion,
    reasons,
    drafts,
  };
}
