import { createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { Refused } from './blocker.type.ts';
import { RecordNode } from './record.type.ts';

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
