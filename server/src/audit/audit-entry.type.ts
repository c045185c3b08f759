import { Field, ID, ObjectType } from 'type-graphql';
import { connectionOf } from '../shared/connection.ts';
import { Instant, Json } from '../shared/scalars.ts';

@ObjectType('AuditEntry', { simpleResolvers: true })
export class AuditEntryType {
  @Field(() => ID) readonly id!: string;
  @Field(() => Instant) readonly at!: string;
  @Field(() => String, { nullable: true }) readonly account!: string | null;
  @Field(() => String, { nullable: true }) readonly organisation!: string | null;
  @Field(() => String) readonly action!: string;
  @Field(() => Json) readonly detail!: unknown;
  @Field(() => String, { nullable: true }) readonly address!: string | null;
  /** Its `record` is resolved where records are known. */
  readonly recordId!: string | null;
}

export const AuditConnection = connectionOf('Audit', () => AuditEntryType);
