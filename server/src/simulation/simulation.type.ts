import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { ClockRefusal, ClockStep } from '../context/simulate.ts';
import { MoveReasonNode } from '../moving/moving.type.ts';
import { PackRefused } from '../pack/pack.type.ts';
import { CalendarDate, Instant } from '../shared/scalars.ts';
import type { SimulatedPack, SimulationState } from './simulations.ts';

const States: { readonly [State in SimulationState]: State } = {
  COPYING: 'COPYING',
  PUBLISHING: 'PUBLISHING',
  READY: 'READY',
  BROKEN: 'BROKEN',
};
registerEnumType(States, { name: 'SimulationState' });

const Packs: { readonly [Which in SimulatedPack]: Which } = {
  DESIGN: 'DESIGN',
  IN_FORCE: 'IN_FORCE',
  AS_PINNED: 'AS_PINNED',
};
registerEnumType(Packs, {
  name: 'SimulatedPack',
  description: 'The open design; the pack in force; or each record under the version that it stands under.',
});

const Steps: { readonly [Step in ClockStep]: Step } = {
  DAY: 'DAY',
  WORKING_DAY: 'WORKING_DAY',
  NEXT_DEADLINE: 'NEXT_DEADLINE',
};
registerEnumType(Steps, { name: 'SimulationStep' });

const Refusals: { readonly [Refusal in ClockRefusal]: Refusal } = {
  BACKWARDS: 'BACKWARDS',
  TOO_FAR: 'TOO_FAR',
  NO_DEADLINE: 'NO_DEADLINE',
};
registerEnumType(Refusals, { name: 'SimulationClockRefusal' });

@ObjectType({ simpleResolvers: true })
export class SimulatedRecord {
  @Field(() => ID) readonly id!: string;
  @Field(() => String) readonly number!: string;
  @Field(() => String, { nullable: true }) readonly title!: string | null;
}

@ObjectType('SimulatedRole', { simpleResolvers: true, description: 'Someone whose part may be played.' })
export class SimulatedRoleNode {
  @Field(() => ID) readonly account!: string;
  @Field(() => String) readonly name!: string;
  @Field(() => String, { nullable: true }) readonly organisation!: string | null;
  @Field(() => [String], { description: 'What offices the organisation is.' })
  readonly offices!: readonly string[];
  @Field(() => [String]) readonly positions!: readonly string[];
  @Field(() => Boolean) readonly administrator!: boolean;
}

@ObjectType('Simulation', {
  simpleResolvers: true,
  description:
    'The whole program on a copy, at `/simulation/<id>/<account played>/graphql`; gone without a trace when it ends.',
})
export class SimulationNode {
  @Field(() => ID) readonly id!: string;
  @Field(() => States) readonly state!: SimulationState;
  @Field(() => Instant) readonly startedAt!: string;
  @Field(() => Packs) readonly pack!: SimulatedPack;
  @Field(() => Int, {
    nullable: true,
    description: 'The latest version of the pack in it, once it is ready.',
  })
  readonly version!: number | null;
  @Field(() => CalendarDate, { nullable: true, description: 'The day that it is in it, once it is ready.' })
  readonly day!: string | null;
  @Field(() => SimulatedRecord, { nullable: true }) readonly record!: SimulatedRecord | null;
  @Field(() => Int, { description: 'How many records were copied.' }) readonly copied!: number;
  @Field(() => Int, { description: 'How many more there was no room for.' }) readonly left!: number;
  @Field(() => [MoveReasonNode], {
    description: 'What keeps the record under the version that it stands under.',
  })
  readonly staying!: readonly MoveReasonNode[];
}

@InputType()
export class BeginSimulationInput {
  @Field(() => Packs) readonly pack!: SimulatedPack;
  @Field(() => ID, { nullable: true, description: 'Without one, the jurisdiction is empty.' })
  readonly record: string | null = null;
}

@ObjectType({ simpleResolvers: true })
export class SimulationBegun {
  @Field(() => SimulationNode) readonly simulation!: SimulationNode;
}

export const BeginSimulationResult = createUnionType({
  name: 'BeginSimulationResult',
  types: () => [SimulationBegun, PackRefused] as const,
  resolveType: (result) => ('simulation' in result ? SimulationBegun : PackRefused),
});

@InputType({ description: 'A day, or a step.' })
export class MoveSimulationClockInput {
  @Field(() => ID) readonly id!: string;
  @Field(() => CalendarDate, { nullable: true }) readonly day: string | null = null;
  @Field(() => Steps, { nullable: true }) readonly step: ClockStep | null = null;
}

@ObjectType({ simpleResolvers: true })
export class SimulationClockMoved {
  @Field(() => CalendarDate) readonly day!: string;
}

@ObjectType({ simpleResolvers: true, description: 'The clock stands where it stood.' })
export class SimulationClockRefused {
  @Field(() => Refusals) readonly code!: ClockRefusal;
}

export const MoveSimulationClockResult = createUnionType({
  name: 'MoveSimulationClockResult',
  types: () => [SimulationClockMoved, SimulationClockRefused] as const,
  resolveType: (result) => ('day' in result ? SimulationClockMoved : SimulationClockRefused),
});
