import { createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { Refused } from '../record/blocker.type.ts';
import { RecordNode } from '../record/record.type.ts';
import { RemarkInput } from '../record/remark.type.ts';
import { Json } from '../shared/scalars.ts';
import { AcknowledgementInput } from './transition.type.ts';

@InputType({ description: 'A link of the record to be, by its own name for it.' })
export class GivenLinkInput {
  @Field(() => String) readonly link!: string;
  @Field(() => ID) readonly to!: string;
}

@InputType()
export class CreateRecordInput {
  @Field(() => ID) readonly requestId!: string;
  @Field(() => String) readonly type!: string;
  @Field(() => ID, {
    nullable: true,
    description: 'The record to link the new one to, and by which of its links.',
  })
  readonly linkFrom: string | null = null;
  @Field(() => String, { nullable: true }) readonly link: string | null = null;
  @Field(() => ID, { nullable: true }) readonly unit: string | null = null;
  @Field(() => [GivenLinkInput], { nullable: true }) readonly links!: readonly GivenLinkInput[] | null;
  @Field(() => String, {
    nullable: true,
    description: 'The act that brings it into being, where its type begins by acts.',
  })
  readonly transition: string | null = null;
  @Field(() => Json, { nullable: true }) readonly input: unknown = null;
  @Field(() => String, { nullable: true }) readonly reason: string | null = null;
  @Field(() => [RemarkInput], { nullable: true }) readonly remarks!: readonly RemarkInput[] | null;
  @Field(() => [AcknowledgementInput], { nullable: true })
  readonly acknowledgements!: readonly AcknowledgementInput[] | null;
}

@ObjectType({ simpleResolvers: true })
export class RecordCreated {
  @Field(() => RecordNode) readonly record!: RecordNode;
}

export const CreateRecordResult = createUnionType({
  name: 'CreateRecordResult',
  types: () => [RecordCreated, Refused] as const,
  resolveType: (result) => ('blockers' in result ? Refused : RecordCreated),
});
