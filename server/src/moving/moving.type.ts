import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Instant } from '../shared/scalars.ts';

@ObjectType({ simpleResolvers: true, description: 'Why a record cannot go to another version of the pack.' })
export class MoveReasonNode {
  @Field(() => String) readonly code!: string;
  @Field(() => String, { nullable: true, description: 'The key of what it is about.' })
  readonly about!: string | null;
}

@ObjectType('DraftMove', { simpleResolvers: true, description: 'What would become of one draft.' })
export class DraftMoveNode {
  @Field(() => String) readonly document!: string;
  @Field(() => Int, { description: 'How many answers would only be kept to be read.' })
  readonly kept!: number;
  @Field(() => Int, { description: 'How many answers would be asked for that were not.' })
  readonly missing!: number;
}

@ObjectType('RecordMoveCheck', {
  simpleResolvers: true,
  description:
    'Whether a record can go to another version of the pack; it can where there is no reason against it.',
})
export class RecordMoveCheckNode {
  @Field(() => ID) readonly id!: string;
  @Field(() => String) readonly type!: string;
  @Field(() => String) readonly number!: string;
  @Field(() => String, { nullable: true }) readonly title!: string | null;
  @Field(() => String) readonly unit!: string;
  @Field(() => String, { description: 'The key of its state, in the version that it stands under.' })
  readonly state!: string;
  @Field(() => Int) readonly version!: number;
  @Field(() => Boolean, { description: 'Whether anything has been handed in.' }) readonly submitted!: boolean;
  @Field(() => [MoveReasonNode]) readonly reasons!: readonly MoveReasonNode[];
  @Field(() => [DraftMoveNode]) readonly drafts!: readonly DraftMoveNode[];
}

@ObjectType('RecordMovePlan', { simpleResolvers: true })
export class RecordMovePlanNode {
  @Field(() => Int, { description: 'How many there are; the first 500 of them are told of.' })
  readonly total!: number;
  @Field(() => [RecordMoveCheckNode]) readonly records!: readonly RecordMoveCheckNode[];
}

@ObjectType('RecordMove', {
  simpleResolvers: true,
  description: 'Records that were brought to another version of the pack together.',
})
export class RecordMoveNode {
  @Field(() => ID) readonly id!: string;
  @Field(() => Int) readonly toVersion!: number;
  @Field(() => Instant) readonly at!: string;
  @Field(() => String) readonly by!: string;
  @Field(() => Int) readonly count!: number;
  @Field(() => Instant, { nullable: true }) readonly takenBackAt!: string | null;
}

@ObjectType({ simpleResolvers: true })
export class RecordsMoved {
  @Field(() => RecordMoveNode) readonly move!: RecordMoveNode;
}

@ObjectType({ simpleResolvers: true, description: 'None was moved: some cannot be.' })
export class RecordsNotMoved {
  @Field(() => [RecordMoveCheckNode]) readonly records!: readonly RecordMoveCheckNode[];
}

export const MoveRecordsResult = createUnionType({
  name: 'MoveRecordsResult',
  types: () => [RecordsMoved, RecordsNotMoved] as const,
  resolveType: (result) => ('move' in result ? RecordsMoved : RecordsNotMoved),
});

@InputType()
export class MoveRecordsInput {
  @Field(() => ID) readonly requestId!: string;
  @Field(() => [ID]) readonly ids!: string[];
  @Field(() => Int) readonly toVersion!: number;
}

@InputType()
export class TakeBackMoveInput {
  @Field(() => ID) readonly requestId!: string;
  @Field(() => ID) readonly move!: string;
}

@ObjectType({
  simpleResolvers: true,
  description: 'Drafts of a document of which nothing has been handed in.',
})
export class DraftsEffectNode {
  @Field(() => String) readonly recordType!: string;
  @Field(() => String) readonly document!: string;
  @Field(() => Int) readonly count!: number;
  @Field(() => Int, { description: 'Of these, how many would be asked for more.' }) readonly missing!: number;
  @Field(() => Int, { description: 'Of these, how many hold answers that would only be kept to be read.' })
  readonly kept!: number;
  @Field(() => Int, { description: 'Of these, how many could not go on under the new version.' })
  readonly stuck!: number;
}

@ObjectType({ simpleResolvers: true, description: 'What was handed in stays as it is.' })
export class SubmissionsEffectNode {
  @Field(() => String) readonly recordType!: string;
  @Field(() => String) readonly document!: string;
  @Field(() => Int) readonly count!: number;
}

@ObjectType({ simpleResolvers: true, description: 'Records under way that go on under their version.' })
export class PinnedEffectNode {
  @Field(() => String) readonly recordType!: string;
  @Field(() => Int) readonly version!: number;
  @Field(() => Int) readonly count!: number;
}

@ObjectType('PackDesignEffects', {
  simpleResolvers: true,
  description: 'What publishing the design would do.',
})
export class PackDesignEffectsNode {
  @Field(() => [DraftsEffectNode]) readonly drafts!: readonly DraftsEffectNode[];
  @Field(() => [SubmissionsEffectNode]) readonly submissions!: readonly SubmissionsEffectNode[];
  @Field(() => [PinnedEffectNode]) readonly pinned!: readonly PinnedEffectNode[];
}
