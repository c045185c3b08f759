import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { OpenSession, SessionRules } from '../context/api-context.ts';
import { InvalidInput } from '../shared/issue.type.ts';
import { Instant } from '../shared/scalars.ts';

@ObjectType('Jurisdiction', { simpleResolvers: true })
export class JurisdictionType {
  @Field(() => String) readonly key!: string;
  @Field(() => String) readonly name!: string;
  @Field(() => String) readonly code!: string;
}

@ObjectType({
  simpleResolvers: true,
  description: 'An account of the embedded demo, with the password it opens with.',
})
export class DemoAccount {
  @Field(() => String) readonly jurisdiction!: string;
  @Field(() => String) readonly login!: string;
  @Field(() => String) readonly password!: string;
  @Field(() => String) readonly organisation!: string;
  @Field(() => String) readonly name!: string;
  @Field(() => Boolean) readonly administrator!: boolean;
}

@ObjectType({ simpleResolvers: true })
export class Welcome {
  @Field(() => [JurisdictionType]) readonly jurisdictions!: readonly JurisdictionType[];
  @Field(() => [DemoAccount]) readonly demoAccounts!: readonly DemoAccount[];
  @Field(() => [String], { description: 'Jurisdictions whose demo is still being filled in.' })
  readonly demoFilling!: readonly string[];
}

/** What of the viewer concerns records is resolved where records are known. */
@ObjectType('Viewer', { simpleResolvers: true })
export class ViewerType {
  @Field(() => ID) readonly id!: string;
  @Field(() => String) readonly name!: string;
  @Field(() => Boolean) readonly administrator!: boolean;
  @Field(() => [String]) readonly positions!: readonly string[];
  @Field(() => String, {
    description: 'Changes to be sent with every mutation as the header `x-csrf-token`.',
  })
  readonly csrfToken!: string;
  @Field(() => Int, { description: 'Minutes without a request after which the session ends.' })
  readonly idleMinutes!: number;
  @Field(() => Boolean, { description: 'Whether the demo is still being filled in: more will appear.' })
  readonly demoFilling!: boolean;
}

/** The viewer of a session. */
export function viewerOf(
  { csrfToken, context: { actor, account: id, jurisdiction } }: OpenSession,
  { idleMinutes, demoFilling }: SessionRules,
): ViewerType {
  const { name, administrator, positions } = actor;
  return {
    id,
    name,
    administrator,
    positions,
    csrfToken,
    idleMinutes,
    demoFilling: demoFilling.has(jurisdiction),
  };
}

export const SignInRefusal = {
  WRONG_CREDENTIALS: 'WRONG_CREDENTIALS',
  LOCKED: 'LOCKED',
  DISABLED: 'DISABLED',
} as const;
export type SignInRefusal = keyof typeof SignInRefusal;
registerEnumType(SignInRefusal, { name: 'SignInRefusal' });

@ObjectType({ simpleResolvers: true })
export class SignedIn {
  @Field(() => ViewerType) readonly viewer!: ViewerType;
}

@ObjectType({ simpleResolvers: true })
export class SignInRefused {
  @Field(() => SignInRefusal) readonly code!: SignInRefusal;
  @Field(() => Instant, { nullable: true }) readonly retryAfter!: string | null;
  @Field(() => Int, { nullable: true }) readonly attemptsLeft!: number | null;
}

export const SignInResult = createUnionType({
  name: 'SignInResult',
  types: () => [SignedIn, SignInRefused] as const,
  resolveType: (result) => ('viewer' in result ? SignedIn : SignInRefused),
});

@ObjectType({ simpleResolvers: true })
export class PasswordChanged {
  @Field(() => Instant) readonly at!: string;
}

export const ChangePasswordResult = createUnionType({
  name: 'ChangePasswordResult',
  types: () => [PasswordChanged, InvalidInput] as const,
  resolveType: (result) => ('at' in result ? PasswordChanged : InvalidInput),
});

@InputType()
export class SignInInput {
  @Field(() => String) readonly jurisdiction!: string;
  @Field(() => String) readonly login!: string;
  @Field(() => String) readonly password!: string;
}

@InputType()
export class ChangePasswordInput {
  @Field(() => String) readonly current!: string;
  @Field(() => String) readonly next!: string;
}
