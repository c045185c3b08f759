import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { BlockerNode, Refused } from '../record/blocker.type.ts';
import { RecordNode, StateNode } from '../record/record.type.ts';
import { RemarkInput, RemarkKind } from '../record/remark.type.ts';
import { Basis } from '../shared/basis.type.ts';
import { Json } from '../shared/scalars.ts';
import { EventNode } from './event.type.ts';

export const Tone = { MAIN: 'main', PLAIN: 'plain', DANGER: 'danger' } as const;
export type Tone = (typeof Tone)[keyof typeof Tone];
registerEnumType(Tone, { name: 'Tone' });

@ObjectType({ simpleResolvers: true })
export class TransitionOption {
  @Field(() => String) readonly key!: string;
  @Field(() => String) readonly name!: string;
  @Field(() => String, { nullable: true }) readonly help!: string | null;
  @Field(() => Tone) readonly tone!: Tone;
  @Field(() => [StateNode]) readonly from!: readonly StateNode[];
  @Field(() => StateNode, {
    nullable: true,
    description: 'Null where it leads back, and there is nothing to lead back to.',
  })
  readonly to!: StateNode | null;
  @Field(() => Basis) readonly basis!: Basis;
  @Field(() => [String], { description: 'Who may take it, in words.' })
  readonly actors!: readonly string[];
  @Field(() => Boolean, { description: 'Whether the viewer is one of those who may take it.' })
  readonly mine!: boolean;
  @Field(() => Boolean, {
    description: 'Whether the viewer could take it now, but for what is given with the act itself.',
  })
  readonly allowed!: boolean;
  @Field(() => [BlockerNode]) readonly blockers!: readonly BlockerNode[];
  @Field(() => [BlockerNode]) readonly warnings!: readonly BlockerNode[];
  @Field(() => RemarkKind) readonly remarks!: RemarkKind;
  @Field(() => String, { nullable: true, description: 'The form filled with the act.' })
  readonly input!: string | null;
  @Field(() => [String]) readonly documents!: readonly string[];
}

@InputType()
export class AcknowledgementInput {
  @Field(() => String) readonly rule!: string;
  @Field(() => String, { nullable: true }) readonly reason!: string | null;
}

@InputType()
export class TakeTransitionInput {
  @Field(() => ID) readonly requestId!: string;
  @Field(() => ID) readonly record!: string;
  @Field(() => String) readonly transition!: string;
  @Field(() => Int) readonly expectedVersion!: number;
  @Field(() => Json, { nullable: true }) readonly input: unknown = null;
  @Field(() => String, { nullable: true }) readonly reason: string | null = null;
  @Field(() => [RemarkInput], { nullable: true }) readonly remarks!: readonly RemarkInput[] | null;
  @Field(() => [AcknowledgementInput], { nullable: true })
  readonly acknowledgements!: readonly AcknowledgementInput[] | null;
}

@ObjectType({ simpleResolvers: true })
export class TransitionTaken {
  @Field(() => RecordNode) readonly record!: RecordNode;
  @Field(() => EventNode) readonly event!: EventNode;
}

export const TransitionResult = createUnionType({
  name: 'TransitionResult',
  types: () => [TransitionTaken, Refused] as const,
  resolveType: (result) => ('blockers' in result ? Refused : TransitionTaken),
});
