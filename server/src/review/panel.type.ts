import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Refused } from '../record/blocker.type.ts';
import { RecordNode } from '../record/record.type.ts';
import { Basis } from '../shared/basis.type.ts';
import { Instant } from '../shared/scalars.ts';
import { Later } from '../shared/later.ts';

@ObjectType({ simpleResolvers: true })
export class Excluded {
  @Field(() => RecordNode) readonly record!: RecordNode;
  @Field(() => String) readonly reason!: string;
}

@ObjectType('Draw', {
  simpleResolvers: true,
  description: 'Members and exclusions that the viewer may not read are left out.',
})
export class DrawNode {
  @Field(() => ID) readonly id!: string;
  @Field(() => Instant) readonly at!: string;
  @Field(() => String) readonly by!: string;
  @Field(() => String) readonly seed!: string;
  @Field(() => Int) readonly candidates!: number;
  @Later()
  @Field(() => [Excluded])
  readonly excluded!: () => Promise<readonly Excluded[]>;
  @Later()
  @Field(() => [RecordNode])
  readonly members!: () => Promise<readonly RecordNode[]>;
  @Field(() => String, { nullable: true }) readonly note!: string | null;
}

@ObjectType('PanelState', { simpleResolvers: true })
export class PanelStateNode {
  @Field(() => String) readonly key!: string;
  @Field(() => String) readonly name!: string;
  @Field(() => Basis) readonly basis!: Basis;
  @Field(() => String) readonly from!: string;
  @Field(() => Int) readonly min!: number;
  @Field(() => Int) readonly max!: number;
  @Field(() => Boolean) readonly mayDraw!: boolean;
  @Field(() => [DrawNode]) readonly draws!: readonly DrawNode[];
}

@InputType()
export class DrawPanelInput {
  @Field(() => ID) readonly requestId!: string;
  @Field(() => ID) readonly record!: string;
  @Field(() => String) readonly panel!: string;
  @Field(() => Int) readonly count!: number;
  @Field(() => String, { nullable: true }) readonly note: string | null = null;
}

@ObjectType({ simpleResolvers: true })
export class PanelDrawn {
  @Field(() => RecordNode) readonly record!: RecordNode;
  @Field(() => DrawNode) readonly draw!: DrawNode;
}

export const DrawResult = createUnionType({
  name: 'DrawResult',
  types: () => [PanelDrawn, Refused] as const,
  resolveType: (result) => ('blockers' in result ? Refused : PanelDrawn),
});
