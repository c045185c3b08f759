import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../shared/connection.ts';
import { CalendarDate, Instant } from '../shared/scalars.ts';

@ObjectType('ApiToken', {
  simpleResolvers: true,
  description: 'A key by which an outside system reads through the typed read API.',
})
export class ApiTokenType {
  @Field(() => ID) readonly id!: string;
  @Field(() => String) readonly name!: string;
  @Field(() => String, { description: 'Its first signs, to tell it from others.' })
  readonly prefix!: string;
  @Field(() => [String], { description: 'Keys of the record types that it reads.' })
  readonly scopes!: readonly string[];
  @Field(() => Int, { description: 'How many questions it may ask in a minute.' })
  readonly perMinute!: number;
  @Field(() => Instant) readonly createdAt!: string;
  @Field(() => String) readonly createdBy!: string;
  @Field(() => Instant) readonly expiresAt!: string;
  @Field(() => Instant, { nullable: true }) readonly revokedAt!: string | null;
  @Field(() => Instant, { nullable: true }) readonly lastUsedAt!: string | null;
  /** Its `organisation` is resolved from this. */
  readonly organisationId!: string;
}

export const ApiTokenConnection = connectionOf('ApiToken', () => ApiTokenType);

@ObjectType({
  simpleResolvers: true,
  description: 'A new token, and its secret: shown once, and kept nowhere.',
})
export class NewApiToken {
  @Field(() => ApiTokenType) readonly token!: ApiTokenType;
  @Field(() => String) readonly secret!: string;
}

@InputType()
export class CreateApiTokenInput {
  @Field(() => String) readonly name!: string;
  @Field(() => [String]) readonly scopes!: readonly string[];
  @Field(() => ID, { description: 'The organisation in whose stead it reads.' })
  readonly organisation!: string;
  @Field(() => Int, { defaultValue: 60 }) readonly perMinute!: number;
  @Field(() => CalendarDate, { description: 'The last day on which it can be used.' })
  readonly expiresOn!: string;
}

@InputType()
export class RevokeApiTokenInput {
  @Field(() => ID) readonly id!: string;
}
