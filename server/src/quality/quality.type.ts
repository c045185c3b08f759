import { Field, Int, ObjectType } from 'type-graphql';
import { OrganisationType } from '../organisation/organisation.type.ts';
import { Json } from '../shared/scalars.ts';

@ObjectType({ simpleResolvers: true })
export class FaultCount {
  @Field(() => String) readonly code!: string;
  @Field(() => Int) readonly count!: number;
}

@ObjectType({
  simpleResolvers: true,
  description: 'How the catalogues that a unit has handed in stand; the score is both shares multiplied.',
})
export class UnitQuality {
  readonly unitId!: string;
  @Field(() => OrganisationType) readonly unit!: OrganisationType;
  @Field(() => Int, { description: 'Records that have begun their way and whose type has a catalogue.' })
  readonly records!: number;
  @Field(() => Int, { description: 'Those whose catalogue has been handed in.' })
  readonly handedIn!: number;
  @Field(() => Int) readonly entries!: number;
  @Field(() => Int, { description: 'Entries in which no usual mistake was found.' })
  readonly faultless!: number;
  @Field(() => Int, { description: 'From 0 to 100.' }) readonly score!: number;
  @Field(() => [FaultCount]) readonly faults!: readonly FaultCount[];
}

@ObjectType({ simpleResolvers: true })
export class QualityFindingNode {
  @Field(() => [String]) readonly path!: readonly string[];
  @Field(() => String) readonly code!: string;
  @Field(() => Json) readonly params!: unknown;
  @Field(() => Int, { description: 'The row, from 1.' }) readonly row!: number;
  @Field(() => String, { description: 'What stands there.' }) readonly text!: string;
}

@ObjectType({ simpleResolvers: true })
export class DocumentQuality {
  @Field(() => Int) readonly entries!: number;
  @Field(() => Int) readonly faultless!: number;
  @Field(() => [QualityFindingNode], { description: 'The first hundred.' })
  readonly findings!: readonly QualityFindingNode[];
  @Field(() => Int) readonly count!: number;
}
