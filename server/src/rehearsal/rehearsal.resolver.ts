import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { type ApiContext, requireAdministrator } from '../context/api-context.ts';
import type { ScenarioFailure } from '../context/rehearse.ts';
import { DomainError } from '../shared/domain-error.ts';
import { beginRehearsal } from './begin-rehearsal.ts';
import { RehearsalType, RehearseInput, RehearseResult, type ScenarioFailureType } from './rehearsal.type.ts';
import { type Rehearsal, rehearsalsOf } from './rehearsals.ts';

@Resolver()
export class RehearsalResolver {
  @Query(() => RehearsalType, {
    nullable: true,
    description: "The jurisdiction's last rehearsal; with an id, only if it is that one.",
  })
  rehearsal(
    @Ctx() api: ApiContext,
    @Arg('id', () => ID, { nullable: true }) id: string | null,
  ): RehearsalType | null {
    const { store, jurisdiction } = requireAdministrator(api);
    const last = rehearsalsOf(store).last(jurisdiction);
    return last && (!id || last.id === id) ? view(last) : null;
  }

  @Mutation(() => RehearseResult, {
    description: 'Runs scenarios on a pack before it is published; nothing of the jurisdiction is touched.',
  })
  async rehearse(
    @Ctx() api: ApiContext,
    @Arg('input', () => RehearseInput) input: RehearseInput,
  ): Promise<typeof RehearseResult> {
    const begun = await beginRehearsal(requireAdministrator(api), api.rehearse, input);
    return 'issues' in begun ? begun : { rehearsal: view(begun) };
  }

  @Mutation(() => RehearsalType, { description: 'Ends a rehearsal before its last scenario.' })
  stopRehearsal(@Ctx() api: ApiContext, @Arg('id', () => ID) id: string): RehearsalType {
    const { store, jurisdiction } = requireAdministrator(api);
    const last = rehearsalsOf(store).last(jurisdiction);
    if (last?.id !== id) throw DomainError.notFound();
    rehearsalsOf(store).stop(last);
    return view(last);
  }
}

function view({ id, state, startedAt, scenarios }: Rehearsal): RehearsalType {
  return {
    id,
    state,
    startedAt,
    scenarios: scenarios.map(({ failure, ...scenario }) =>
      Object.assign(scenario, { failure: failure && viewFailure(failure) }),
    ),
  };
}

function viewFailure({ at, differences }: ScenarioFailure): ScenarioFailureType {
  return { part: at.part, index: at.index ?? 0, step: at.step ?? null, differences };
}
