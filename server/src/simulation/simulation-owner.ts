import { type ApiContext, requireAdministrator, requireSession } from '../context/api-context.ts';
import type { Clock } from '../shared/clock.ts';
import { sessionStands } from '../session/open-session.ts';

/** Who began a simulation and in which session; told apart from the request, which is over by then. */
export type SimulationOwner = {
  readonly jurisdiction: string;
  readonly account: string;
  readonly session: string;
  readonly actor: { readonly accountId: string; readonly organisationId: string | null };
  readonly address: string | null;
  readonly clock: Clock;
  readonly idleMinutes: number;
  /** Whether the session that began it still stands. */
  readonly isThere: () => Promise<boolean>;
};

/** The administrator who asks, as the owner of a simulation. */
export function ownerOf(api: ApiContext): SimulationOwner {
  const { jurisdiction, account, actor, address } = requireAdministrator(api);
  const { id: session } = requireSession(api.session);
  const { store, clock, rules } = api;
  const host = { store, clock, rules, visit: { address: address ?? '' } };
  return {
    jurisdiction,
    account,
    session,
    actor: { accountId: account, organisationId: actor.organisationId },
    address,
    clock,
    idleMinutes: rules.idleMinutes,
    isThere: () => sessionStands(host, session),
  };
}
