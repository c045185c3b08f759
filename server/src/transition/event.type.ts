import { Field, ID, Int, ObjectType } from 'type-graphql';
import { SubmissionNode } from '../document/document.type.ts';
import { StateNode } from '../record/record.type.ts';
import { Basis } from '../shared/basis.type.ts';
import { connectionOf } from '../shared/connection.ts';
import { Instant, Json } from '../shared/scalars.ts';
import { Later } from '../shared/later.ts';

@ObjectType('Remark', { simpleResolvers: true })
export class RemarkNode {
  @Field(() => String, { nullable: true }) readonly document!: string | null;
  @Field(() => String, { nullable: true }) readonly field!: string | null;
  @Field(() => String) readonly text!: string;
}

@ObjectType({ simpleResolvers: true })
export class Acknowledged {
  @Field(() => String) readonly rule!: string;
  @Field(() => String) readonly message!: string;
  @Field(() => String, { nullable: true }) readonly reason!: string | null;
}

@ObjectType('Event', { simpleResolvers: true })
export class EventNode {
  @Field(() => ID) readonly id!: string;
  @Field(() => Int) readonly sequence!: number;
  @Field(() => Instant) readonly at!: string;
  @Field(() => String, { nullable: true, description: "Null for the record's creation." })
  readonly transition!: string | null;
  @Field(() => String) readonly name!: string;
  @Field(() => StateNode, { nullable: true }) readonly from!: StateNode | null;
  @Field(() => StateNode) readonly to!: StateNode;
  @Field(() => String) readonly actor!: string;
  @Field(() => String) readonly organisation!: string;
  @Later()
  @Field(() => Basis)
  readonly basis!: () => Basis;
  @Field(() => String, { nullable: true }) readonly reason!: string | null;
  @Field(() => [RemarkNode]) readonly remarks!: readonly unknown[];
  @Field(() => Json, { nullable: true }) readonly input!: unknown;
  @Field(() => [Acknowledged], {
    description: 'Warnings that were shown with the act, with the reason given for going past.',
  })
  readonly acknowledged!: readonly unknown[];
  @Later()
  @Field(() => [SubmissionNode])
  readonly submissions!: () => Promise<readonly SubmissionNode[]>;
}

export const EventConnection = connectionOf('Event', () => EventNode);
