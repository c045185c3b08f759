import { createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { Refused } from './blocker.type.ts';
import { RecordNode } from './record.type.ts';
import { Later } from '../shared/later.ts';

@ObjectType({ simpleResolvers: true })
export class LinkSet {
  @Field(() => String) readonly key!: string;
  @Field(() => String) readonly label!: string;
  @Field(() => String) readonly to!: string;
  @Field(() => Boolean) readonly many!: boolean;
  @Field(() => Boolean) readonly maySet!: boolean;
  @Later()
  @Field(() => [RecordNode])
  readonly records!: () => Promise<readonly RecordNode[]>;
}

@InputType()
export class LinkRecordsInput {
  @Field(() => ID) readonly requestId!: string;
  @Field(() => ID) readonly record!: string;
  @Field(() => String) readonly link!: string;
  @Field(() => ID) readonly to!: string;
}

@ObjectType({ simpleResolvers: true })
export class RecordsLinked {
  @Field(() => RecordNode) readonly record!: RecordNode;
}

export const LinkResult = createUnionType({
  name: 'LinkResult',
  types: () => [RecordsLinked, Refused] as const,
  resolveType: (result) => ('blockers' in result ? Refused : RecordsLinked),
});
