import { Field, Int, ObjectType } from 'type-graphql';
import { Instant } from '../shared/scalars.ts';

@ObjectType({
  simpleResolvers: true,
  description: 'Something of the typed read API that goes, or means another thing.',
})
export class ReadChange {
  @Field(() => String) readonly kind!: string;
  @Field(() => String) readonly message!: string;
}

@ObjectType({
  simpleResolvers: true,
  description: 'A question that was asked lately, and could be asked no more.',
})
export class BrokenOperation {
  @Field(() => String) readonly digest!: string;
  @Field(() => String) readonly text!: string;
  @Field(() => Instant) readonly lastSeenAt!: string;
  @Field(() => Int) readonly count!: number;
  @Field(() => [String], { description: 'What would be wrong with it.' }) readonly faults!: readonly string[];
}

@ObjectType({
  simpleResolvers: true,
  description: 'What a version changes for those who read through the typed read API.',
})
export class ReadChanges {
  @Field(() => [ReadChange]) readonly changes!: readonly ReadChange[];
  @Field(() => [BrokenOperation]) readonly operations!: readonly BrokenOperation[];
}
