import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { type ApiContext, requireAdministrator } from '../context/api-context.ts';
import type { ClockGoal } from '../context/simulate.ts';
import { DomainError } from '../shared/domain-error.ts';
import { beginSimulation } from './begin-simulation.ts';
import { ownerOf } from './simulation-owner.ts';
import {
  BeginSimulationInput,
  BeginSimulationResult,
  MoveSimulationClockInput,
  MoveSimulationClockResult,
  SimulatedRoleNode,
  SimulationNode,
} from './simulation.type.ts';
import { type Simulation, simulationsOf } from './simulations.ts';

@Resolver(() => SimulationNode)
export class SimulationResolver {
  @Query(() => SimulationNode, {
    nullable: true,
    description: 'The simulation that whoever asks has begun, and not ended.',
  })
  simulation(@Ctx() api: ApiContext): SimulationNode | null {
    const { store, jurisdiction, account } = requireAdministrator(api);
    const simulation = simulationsOf(store).of({ jurisdiction, account });
    return simulation && view(simulation);
  }

  @FieldResolver(() => [SimulatedRoleNode], { description: 'Everybody in it; nobody before it is ready.' })
  async roles(@Ctx() api: ApiContext, @Root() { id, state }: SimulationNode) {
    if (state !== 'READY') return [];
    return await simulationsOf(api.store).enter(id, ownerOf(api)).roles();
  }

  @Mutation(() => BeginSimulationResult, {
    description:
      'Copies a record, and all that it has to do with, to where it may be acted on without a trace.',
  })
  async beginSimulation(
    @Ctx() api: ApiContext,
    @Arg('input', () => BeginSimulationInput) input: BeginSimulationInput,
  ): Promise<typeof BeginSimulationResult> {
    const { simulate } = api;
    const begun = await beginSimulation(requireAdministrator(api), { owner: ownerOf(api), simulate }, input);
    return 'issues' in begun ? begun : { simulation: view(begun) };
  }

  @Mutation(() => MoveSimulationClockResult, {
    description: 'Lets days pass in a simulation, each gone through as the program goes through it.',
  })
  async moveSimulationClock(
    @Ctx() api: ApiContext,
    @Arg('input', () => MoveSimulationClockInput) { id, ...input }: MoveSimulationClockInput,
  ): Promise<typeof MoveSimulationClockResult> {
    const moved = await simulationsOf(api.store).enter(id, ownerOf(api)).moveClock(goalOf(input));
    return 'refused' in moved ? { code: moved.refused } : moved;
  }

  @Mutation(() => Boolean, {
    description: 'Ends a simulation; what it held is gone. One that has ended has.',
  })
  async endSimulation(@Ctx() api: ApiContext, @Arg('id', () => ID) id: string): Promise<boolean> {
    const { store, jurisdiction, account } = requireAdministrator(api);
    if (simulationsOf(store).of({ jurisdiction, account })?.id === id)
      await simulationsOf(store).end(id, 'ended');
    return true;
  }
}

function goalOf({ day, step }: Omit<MoveSimulationClockInput, 'id'>): ClockGoal {
  if (day !== null && step === null) return { day };
  if (step !== null && day === null) return { step };
  throw DomainError.invalidInput('请给出要到的日期，或者一步。');
}

function view({ id, state, startedAt, day, ready, subject }: Simulation): SimulationNode {
  return {
    ...subject,
    id,
    state,
    startedAt,
    day,
    version: ready?.version ?? null,
    staying: ready?.staying ?? [],
  };
}
