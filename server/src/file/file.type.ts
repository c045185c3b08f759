import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Instant } from '../shared/scalars.ts';

@ObjectType('File', { simpleResolvers: true })
export class FileType {
  @Field(() => ID) readonly id!: string;
  @Field(() => String) readonly name!: string;
  @Field(() => Int) readonly size!: number;
  @Field(() => String) readonly mediaType!: string;
  @Field(() => String) readonly sha256!: string;
  @Field(() => String) readonly sm3!: string;
  @Field(() => Instant) readonly uploadedAt!: string;
  @Field(() => String) readonly uploadedBy!: string;
}
