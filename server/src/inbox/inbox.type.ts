import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { RecordNode } from '../record/record.type.ts';
import { connectionOf } from '../shared/connection.ts';
import { Instant } from '../shared/scalars.ts';

export const InboxActKind = {
  TRANSITION: 'transition',
  OPINION: 'opinion',
  DOCUMENT: 'document',
  POINT: 'point',
  DUTY: 'duty',
} as const;
export type InboxActKind = (typeof InboxActKind)[keyof typeof InboxActKind];
registerEnumType(InboxActKind, { name: 'InboxActKind' });

@ObjectType({ simpleResolvers: true })
export class InboxAct {
  @Field(() => InboxActKind) readonly kind!: InboxActKind;
  @Field(() => String) readonly key!: string;
  @Field(() => String) readonly name!: string;
}

@ObjectType({
  simpleResolvers: true,
  description:
    "A record that waits for the viewer, with the acts that are open to the viewer's organisation there.",
})
export class InboxItem {
  @Field(() => RecordNode) readonly record!: RecordNode;
  @Field(() => [InboxAct]) readonly acts!: readonly InboxAct[];
  @Field(() => Instant) readonly since!: string;
}

export const InboxConnection = connectionOf('Inbox', () => InboxItem);

@ObjectType('Notice', { simpleResolvers: true })
export class NoticeNode {
  @Field(() => ID) readonly id!: string;
  @Field(() => Instant) readonly at!: string;
  @Field(() => String) readonly message!: string;
  @Field(() => Instant, { nullable: true }) readonly readAt!: string | null;
  /** Its `record` is resolved as far as the viewer may read it. */
  readonly recordId!: string | null;
}

export const NoticeConnection = connectionOf('Notice', () => NoticeNode);
