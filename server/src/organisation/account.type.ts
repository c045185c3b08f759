import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { connectionOf } from '../shared/connection.ts';
import { Instant } from '../shared/scalars.ts';

@ObjectType('Account', { simpleResolvers: true })
export class AccountType {
  @Field(() => ID) readonly id!: string;
  @Field(() => String) readonly login!: string;
  @Field(() => String) readonly name!: string;
  @Field(() => [String]) readonly positions!: readonly string[];
  @Field(() => Boolean) readonly administrator!: boolean;
  @Field(() => Boolean) readonly disabled!: boolean;
  @Field(() => Instant, { nullable: true }) readonly lockedUntil!: string | null;
  readonly organisationId!: string | null;
}

export const AccountConnection = connectionOf('Account', () => AccountType);

@InputType()
export class CreateAccountInput {
  @Field(() => String) readonly login!: string;
  @Field(() => String) readonly name!: string;
  @Field(() => String) readonly password!: string;
  @Field(() => ID, { nullable: true }) readonly organisation?: string | null;
  @Field(() => [String], { defaultValue: [] }) readonly positions!: readonly string[];
  @Field(() => Boolean, { defaultValue: false }) readonly administrator!: boolean;
}

/** What is left out stays as it is. */
@InputType()
export class UpdateAccountInput {
  @Field(() => ID) readonly id!: string;
  @Field(() => String, { nullable: true }) readonly name?: string | null;
  @Field(() => String, { nullable: true }) readonly password?: string | null;
  @Field(() => ID, { nullable: true }) readonly organisation?: string | null;
  @Field(() => [String], { nullable: true }) readonly positions?: readonly string[] | null;
  @Field(() => Boolean, { nullable: true }) readonly administrator?: boolean | null;
  @Field(() => Boolean, { nullable: true }) readonly disabled?: boolean | null;
  @Field(() => Boolean, { nullable: true }) readonly unlock?: boolean | null;
}
