import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver } from 'type-graphql';
import { writeAudit } from '../audit/write-audit.ts';
import { type ApiContext, requireSession, requireSignedIn } from '../context/api-context.ts';
import { organisationLoader } from '../organisation/organisation.rows.ts';
import { OrganisationType } from '../organisation/organisation.type.ts';
import { changePassword } from './change-password.ts';
import {
  ChangePasswordInput,
  ChangePasswordResult,
  JurisdictionType,
  SignInInput,
  SignInResult,
  viewerOf,
  ViewerType,
  Welcome,
} from './session.type.ts';
import { signIn } from './sign-in.ts';
import { readWelcome } from './welcome.ts';

@Resolver(() => ViewerType)
export class SessionResolver {
  @Query(() => Welcome, {
    description:
      'What the sign-in page offers: jurisdictions, and the demo accounts where this is the embedded demo.',
  })
  async welcome(@Ctx() api: ApiContext): Promise<Welcome> {
    return await readWelcome(api);
  }

  @Query(() => ViewerType, { nullable: true, description: 'Whoever is signed in; null before.' })
  viewer(@Ctx() { session, rules }: ApiContext): ViewerType | null {
    return session ? viewerOf(session, rules) : null;
  }

  @FieldResolver(() => OrganisationType, { nullable: true })
  async organisation(@Ctx() api: ApiContext) {
    const context = requireSignedIn(api);
    const { organisationId } = context.actor;
    return organisationId === null ? null : await organisationLoader(context).load(organisationId);
  }

  @FieldResolver(() => JurisdictionType)
  async jurisdiction(@Ctx() api: ApiContext) {
    const context = requireSignedIn(api);
    return await context.read((rows) =>
      rows
        .selectFrom('jurisdiction')
        .selectAll()
        .where('key', '=', context.jurisdiction)
        .executeTakeFirstOrThrow(),
    );
  }

  @Mutation(() => SignInResult)
  async signIn(
    @Ctx() api: ApiContext,
    @Arg('input', () => SignInInput) input: SignInInput,
  ): Promise<typeof SignInResult> {
    const outcome = await signIn(api, input);
    if ('refusal' in outcome)
      return {
        code: outcome.refusal,
        retryAfter: 'retryAfter' in outcome ? outcome.retryAfter.toISOString() : null,
        attemptsLeft: 'attemptsLeft' in outcome ? outcome.attemptsLeft : null,
      };
    await endSession(api);
    api.session = outcome.session;
    api.visit.setToken(outcome.token);
    return { viewer: viewerOf(outcome.session, api.rules) };
  }

  @Mutation(() => Boolean)
  async signOut(@Ctx() api: ApiContext): Promise<boolean> {
    await endSession(api);
    api.visit.setToken(null);
    return true;
  }

  @Mutation(() => ChangePasswordResult)
  async changePassword(
    @Ctx() api: ApiContext,
    @Arg('input', () => ChangePasswordInput) input: ChangePasswordInput,
  ): Promise<typeof ChangePasswordResult> {
    return await changePassword(requireSession(api.session), input);
  }
}

async function endSession(api: ApiContext): Promise<void> {
  const { session } = api;
  if (!session) return;
  await session.context.change(async (rows) => {
    await rows.deleteFrom('session').where('id', '=', session.id).execute();
    await writeAudit(rows, session.context, { action: 'signOut' });
  });
  api.session = null;
}
