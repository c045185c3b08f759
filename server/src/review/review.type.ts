import { createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { Refused } from '../record/blocker.type.ts';
import { RemarkInput, RemarkKind } from '../record/remark.type.ts';
import { RecordNode } from '../record/record.type.ts';
import { Basis } from '../shared/basis.type.ts';
import { InvalidInput } from '../shared/issue.type.ts';
import { Instant, Json } from '../shared/scalars.ts';

@ObjectType('Asked', {
  simpleResolvers: true,
  description: 'The organisation, or the drawn member, that an opinion is asked of.',
})
export class AskedNode {
  @Field(() => String) readonly key!: string;
  @Field(() => String) readonly name!: string;
}

@ObjectType('Outcome', { simpleResolvers: true })
export class OutcomeNode {
  @Field(() => String) readonly key!: string;
  @Field(() => String) readonly label!: string;
  @Field(() => RemarkKind, { description: 'What must be said with it.' })
  readonly remarks!: RemarkKind;
}

@ObjectType('Opinion', { simpleResolvers: true })
export class OpinionNode {
  @Field(() => ID) readonly id!: string;
  @Field(() => OutcomeNode) readonly outcome!: OutcomeNode;
  @Field(() => String, { nullable: true }) readonly text!: string | null;
  @Field(() => Json, { nullable: true }) readonly values!: unknown;
  @Field(() => Instant) readonly at!: string;
  @Field(() => String) readonly by!: string;
}

@ObjectType('ReviewTask', { simpleResolvers: true })
export class ReviewTaskNode {
  @Field(() => String) readonly key!: string;
  @Field(() => String) readonly name!: string;
  @Field(() => AskedNode) readonly asked!: AskedNode;
  @Field(() => Boolean) readonly open!: boolean;
  @Field(() => [String], { description: 'Tasks that must be answered first.' })
  readonly waitsFor!: readonly string[];
  @Field(() => Boolean) readonly advisory!: boolean;
  @Field(() => Boolean) readonly mine!: boolean;
  @Field(() => String, { nullable: true }) readonly form!: string | null;
  @Field(() => [OutcomeNode]) readonly outcomes!: readonly OutcomeNode[];
  @Field(() => OpinionNode, { nullable: true }) readonly opinion!: OpinionNode | null;
  @Field(() => [OpinionNode], { description: 'Earlier opinions, on versions that have changed since.' })
  readonly superseded!: readonly OpinionNode[];
}

@ObjectType('ReviewState', { simpleResolvers: true })
export class ReviewStateNode {
  @Field(() => String) readonly key!: string;
  @Field(() => String) readonly name!: string;
  @Field(() => Basis) readonly basis!: Basis;
  @Field(() => Boolean) readonly open!: boolean;
  @Field(() => Boolean) readonly complete!: boolean;
  @Field(() => Boolean) readonly passed!: boolean;
  @Field(() => [ReviewTaskNode]) readonly tasks!: readonly ReviewTaskNode[];
}

@InputType()
export class GiveOpinionInput {
  @Field(() => ID) readonly requestId!: string;
  @Field(() => ID) readonly record!: string;
  @Field(() => String) readonly review!: string;
  @Field(() => String) readonly task!: string;
  @Field(() => String) readonly asked!: string;
  @Field(() => String) readonly outcome!: string;
  @Field(() => String, { nullable: true }) readonly text: string | null = null;
  @Field(() => [RemarkInput], {
    nullable: true,
    description: 'Changes asked for, each of which must be answered.',
  })
  readonly remarks!: readonly RemarkInput[] | null;
  @Field(() => Json, { nullable: true }) readonly values: unknown = null;
}

@ObjectType({ simpleResolvers: true })
export class OpinionGiven {
  @Field(() => RecordNode) readonly record!: RecordNode;
}

export const OpinionResult = createUnionType({
  name: 'OpinionResult',
  types: () => [OpinionGiven, Refused, InvalidInput] as const,
  resolveType: (result) => {
    if ('blockers' in result) return Refused;
    return 'issues' in result ? InvalidInput : OpinionGiven;
  },
});
