import { createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { Refused } from '../record/blocker.type.ts';
import { RecordNode } from '../record/record.type.ts';
import { Instant } from '../shared/scalars.ts';

@ObjectType('Point', { simpleResolvers: true })
export class PointNode {
  @Field(() => ID) readonly id!: string;
  @Field(() => String, { nullable: true }) readonly document!: string | null;
  @Field(() => String, { nullable: true }) readonly field!: string | null;
  @Field(() => String) readonly text!: string;
  @Field(() => String) readonly raisedBy!: string;
  @Field(() => Instant) readonly raisedAt!: string;
  @Field(() => String, { nullable: true }) readonly answer!: string | null;
  @Field(() => String, { nullable: true }) readonly answeredBy!: string | null;
  @Field(() => Instant, { nullable: true }) readonly answeredAt!: string | null;
  @Field(() => Boolean, { description: 'Whether the viewer may answer it now, or answer it anew.' })
  readonly mayAnswer!: boolean;
}

@InputType()
export class AnswerPointInput {
  @Field(() => ID) readonly requestId!: string;
  @Field(() => ID) readonly point!: string;
  @Field(() => String) readonly answer!: string;
}

@ObjectType({ simpleResolvers: true })
export class PointAnswered {
  @Field(() => RecordNode) readonly record!: RecordNode;
  @Field(() => PointNode) readonly point!: PointNode;
}

export const AnswerResult = createUnionType({
  name: 'AnswerResult',
  types: () => [PointAnswered, Refused] as const,
  resolveType: (result) => ('blockers' in result ? Refused : PointAnswered),
});
