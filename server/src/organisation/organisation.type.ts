import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { connectionOf } from '../shared/connection.ts';
import { Json } from '../shared/scalars.ts';

@ObjectType('Organisation', { simpleResolvers: true })
export class OrganisationType {
  @Field(() => ID) readonly id!: string;
  @Field(() => String) readonly name!: string;
  @Field(() => [String], { description: "Keys of the pack's offices that this organisation is." })
  readonly offices!: readonly string[];
  @Field(() => String, { nullable: true }) readonly creditCode!: string | null;
  @Field(() => Json) readonly attributes!: Readonly<Record<string, unknown>>;
  @Field(() => Boolean) readonly active!: boolean;
  readonly authorityId!: string | null;
}

export const OrganisationConnection = connectionOf('Organisation', () => OrganisationType);

@InputType()
export class CreateOrganisationInput {
  @Field(() => String) readonly name!: string;
  @Field(() => [String], { defaultValue: [] }) readonly offices!: readonly string[];
  @Field(() => String, { nullable: true }) readonly creditCode?: string | null;
  @Field(() => Json, { nullable: true }) readonly attributes?: unknown;
  @Field(() => ID, { nullable: true }) readonly authority?: string | null;
}

/** What is left out stays as it is; null empties what may be empty. */
@InputType()
export class UpdateOrganisationInput {
  @Field(() => ID) readonly id!: string;
  @Field(() => String, { nullable: true }) readonly name?: string | null;
  @Field(() => [String], { nullable: true }) readonly offices?: readonly string[] | null;
  @Field(() => String, { nullable: true }) readonly creditCode?: string | null;
  @Field(() => Json, { nullable: true }) readonly attributes?: unknown;
  @Field(() => ID, { nullable: true }) readonly authority?: string | null;
  @Field(() => Boolean, { nullable: true }) readonly active?: boolean | null;
}
