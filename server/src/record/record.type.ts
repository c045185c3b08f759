import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../shared/connection.ts';
import { Instant, Json } from '../shared/scalars.ts';

export const RecordOrder = {
  UPDATED_DESC: 'UPDATED_DESC',
  UPDATED_ASC: 'UPDATED_ASC',
  CREATED_DESC: 'CREATED_DESC',
  NUMBER_ASC: 'NUMBER_ASC',
  TITLE_ASC: 'TITLE_ASC',
} as const;
export type RecordOrder = keyof typeof RecordOrder;
registerEnumType(RecordOrder, { name: 'RecordOrder' });

@ObjectType('State', { simpleResolvers: true })
export class StateNode {
  @Field(() => String) readonly key!: string;
  @Field(() => String) readonly name!: string;
  @Field(() => String, { nullable: true }) readonly note!: string | null;
  @Field(() => Boolean) readonly final!: boolean;
}

/** A record's own row; what belongs to it is resolved by the features that know it. */
@ObjectType('Record', { simpleResolvers: true })
export class RecordNode {
  @Field(() => ID) readonly id!: string;
  @Field(() => String) readonly type!: string;
  @Field(() => String, { nullable: true, description: 'Null until the record has a title.' })
  readonly title!: string | null;
  @Field(() => String) readonly number!: string;
  @Field(() => Int, { description: 'Send it back with every change of state; a stale one is refused.' })
  readonly version!: number;
  @Field(() => Int, {
    description: 'The version of the pack that the record began under, and keeps.',
  })
  readonly packVersion!: number;
  @Field(() => Instant) readonly createdAt!: string;
  @Field(() => Instant) readonly updatedAt!: string;
  @Field(() => Json) readonly facts!: unknown;
  @Field(() => Json, {
    description: "The values of the type's list columns, by `document.field` or `facts.field`.",
  })
  readonly columns!: unknown;
  readonly stateKey!: string;
  readonly stateSince!: string;
  readonly unitId!: string;
}

export const RecordConnection = connectionOf('Record', () => RecordNode);
