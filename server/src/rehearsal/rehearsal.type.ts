import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { PackRefused } from '../pack/pack.type.ts';
import { Instant, Json } from '../shared/scalars.ts';
import type { RehearsalState, ScenarioState } from './rehearsals.ts';

const States: { readonly [State in RehearsalState]: State } = {
  RUNNING: 'RUNNING',
  FINISHED: 'FINISHED',
  STOPPED: 'STOPPED',
  TOO_LONG: 'TOO_LONG',
  BROKEN: 'BROKEN',
};
registerEnumType(States, { name: 'RehearsalState' });

const ScenarioStates: { readonly [State in ScenarioState]: State } = {
  WAITING: 'WAITING',
  RUNNING: 'RUNNING',
  PASSED: 'PASSED',
  FAILED: 'FAILED',
};
registerEnumType(ScenarioStates, { name: 'ScenarioState' });

const Parts = { START: 'start', GIVEN: 'given', WHEN: 'when', THEN: 'then' } as const;
type Part = (typeof Parts)[keyof typeof Parts];
registerEnumType(Parts, { name: 'ScenarioPart' });

@ObjectType('ScenarioDifference', {
  simpleResolvers: true,
  description: 'One thing that is otherwise than the scenario says.',
})
export class ScenarioDifferenceType {
  @Field(() => String) readonly code!: string;
  @Field(() => String, { nullable: true, description: 'Which fact, field, clock or link, by key.' })
  readonly about!: string | null;
  @Field(() => Json, { nullable: true }) readonly expected!: unknown;
  @Field(() => Json, { nullable: true }) readonly found!: unknown;
}

@ObjectType('ScenarioFailure', {
  simpleResolvers: true,
  description: 'The first place at which a scenario was not met.',
})
export class ScenarioFailureType {
  @Field(() => Parts) readonly part!: Part;
  @Field(() => Int, { description: 'Which step or finding of this part, from 1; 0 before the first.' })
  readonly index!: number;
  @Field(() => Json, { nullable: true, description: 'The step or finding as the scenario file says it.' })
  readonly step!: unknown;
  @Field(() => [ScenarioDifferenceType]) readonly differences!: readonly ScenarioDifferenceType[];
}

@ObjectType('RehearsedScenario', { simpleResolvers: true })
export class RehearsedScenarioType {
  @Field(() => String) readonly id!: string;
  @Field(() => String) readonly title!: string;
  @Field(() => [String]) readonly articles!: readonly string[];
  @Field(() => ScenarioStates) readonly state!: ScenarioState;
  @Field(() => ScenarioFailureType, { nullable: true }) readonly failure!: ScenarioFailureType | null;
}

@ObjectType('Rehearsal', {
  simpleResolvers: true,
  description: 'Scenarios run on a pack, on a database of their own; it is asked for again while it runs.',
})
export class RehearsalType {
  @Field(() => ID) readonly id!: string;
  @Field(() => States) readonly state!: RehearsalState;
  @Field(() => Instant) readonly startedAt!: string;
  @Field(() => [RehearsedScenarioType]) readonly scenarios!: readonly RehearsedScenarioType[];
}

@ObjectType({ simpleResolvers: true })
export class RehearsalBegun {
  @Field(() => RehearsalType) readonly rehearsal!: RehearsalType;
}

export const RehearseResult = createUnionType({
  name: 'RehearseResult',
  types: () => [RehearsalBegun, PackRefused] as const,
  resolveType: (result) => ('rehearsal' in result ? RehearsalBegun : PackRefused),
});

@InputType()
export class RehearseInput {
  @Field(() => Json, { nullable: true, description: 'The pack to try; without it, the one in force.' })
  readonly content: unknown = null;
  @Field(() => Json, {
    nullable: true,
    description: 'Whole scenarios; without them, those that the latest version was published with.',
  })
  readonly scenarios: unknown = null;
  @Field(() => [String], { nullable: true, description: 'Ids of the scenarios to run.' })
  readonly only: string[] | null = null;
}
