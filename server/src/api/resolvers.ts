import type { NonEmptyArray } from 'type-graphql';
import { AuditResolver } from '../audit/audit.resolver.ts';
import { AccountResolver } from '../organisation/account.resolver.ts';
import { OrganisationResolver } from '../organisation/organisation.resolver.ts';
import { PackResolver } from '../pack/pack.resolver.ts';
import { SessionResolver } from '../session/session.resolver.ts';

type ResolverClass = new () => object;

/** Every resolver of every feature: what is not here is not in the API. */
export const resolvers: NonEmptyArray<ResolverClass> = [
  SessionResolver,
  PackResolver,
  OrganisationResolver,
  AccountResolver,
  AuditResolver,
];
