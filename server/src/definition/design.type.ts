import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { PublishPackInput } from '../pack/pack.type.ts';
import { CalendarDate, Instant, Json } from '../shared/scalars.ts';

@ObjectType({ simpleResolvers: true, description: 'Who is at work on a design, and where.' })
export class PackEditor {
  @Field(() => String) readonly name!: string;
  @Field(() => [String]) readonly place!: readonly string[];
  @Field(() => Instant) readonly seenAt!: string;
  @Field(() => Boolean, { description: 'Whether it is who asks.' }) readonly self!: boolean;
}

@ObjectType({ simpleResolvers: true, description: 'Edits of a design that were made together.' })
export class PackDesignChange {
  @Field(() => Int, { description: 'The revision that they made.' }) readonly revision!: number;
  @Field(() => Json, { description: 'A list of `PackEdit`.' }) readonly edits!: unknown;
  @Field(() => Json, { description: 'What takes them back; a list of `PackEdit`.' })
  readonly inverse!: unknown;
  @Field(() => String) readonly by!: string;
  @Field(() => Instant) readonly at!: string;
  @Field(() => Boolean, { description: 'Whether whoever asks made them.' }) readonly self!: boolean;
  @Field(() => ID) readonly requestId!: string;
}

@ObjectType('PackDesign', {
  simpleResolvers: true,
  description: 'The next version of the pack, as far as it has been designed; one for each jurisdiction.',
})
export class PackDesignNode {
  @Field(() => Int, { description: 'The published version that it started from; 0 before the first.' })
  readonly baseVersion!: number;
  @Field(() => Int, {
    description: 'Counted on from design to design: an old one is never taken for a new one.',
  })
  readonly revision!: number;
  @Field(() => Int, { description: 'The revision at which it said what its base says.' })
  readonly begunRevision!: number;
  @Field(() => Instant) readonly beganAt!: string;
}

@InputType()
export class EditPackDesignInput {
  @Field(() => ID) readonly requestId!: string;
  @Field(() => Int, { description: 'The latest revision seen.' }) readonly revision!: number;
  @Field(() => Json, { description: 'A list of `PackEdit`; all are made, or none.' })
  readonly edits!: unknown;
  @Field(() => [String], { nullable: true, description: 'Where whoever edits is at work.' })
  readonly place: string[] | null = null;
}

@ObjectType({ simpleResolvers: true })
export class PackDesignEdited {
  @Field(() => Int) readonly revision!: number;
  @Field(() => [PackDesignChange], {
    description: 'What else has been changed since the revision seen; already merged.',
  })
  readonly changes!: readonly PackDesignChange[];
}

@ObjectType({ simpleResolvers: true, description: 'Nothing was done: somebody else has changed the same.' })
export class PackDesignConflict {
  @Field(() => Int) readonly revision!: number;
  @Field(() => [PackDesignChange]) readonly changes!: readonly PackDesignChange[];
  @Field(() => [Int], { description: 'Which of the edits, by their index.' })
  readonly overlapping!: readonly number[];
}

@ObjectType({ simpleResolvers: true, description: 'Nothing was done: an edit cannot be made.' })
export class PackDesignRefused {
  @Field(() => Int) readonly index!: number;
  @Field(() => String) readonly code!: string;
  @Field(() => [String]) readonly place!: readonly string[];
}

export const EditPackDesignResult = createUnionType({
  name: 'EditPackDesignResult',
  types: () => [PackDesignEdited, PackDesignConflict, PackDesignRefused] as const,
  resolveType: (result) => {
    if ('code' in result) return PackDesignRefused;
    return 'overlapping' in result ? PackDesignConflict : PackDesignEdited;
  },
});

@InputType()
export class SeePackDesignInput {
  @Field(() => [String]) readonly place!: string[];
  @Field(() => Int, { description: 'The latest revision seen.' }) readonly revision!: number;
}

@InputType()
export class PackDesignInput {
  @Field(() => Int, { description: 'The revision that was looked at; the latest, or nothing is done.' })
  readonly revision!: number;
}

@InputType()
export class PublishPackDesignInput implements Omit<PublishPackInput, 'content'> {
  @Field(() => Int, { description: 'The revision that was looked at; the latest, or nothing is done.' })
  readonly revision!: number;
  @Field(() => Int) readonly expectedVersion!: number;
  @Field(() => String, { nullable: true }) readonly note: string | null = null;
  @Field(() => CalendarDate, { nullable: true }) readonly effectiveFrom: string | null = null;
  @Field(() => Json, {
    nullable: true,
    description: 'The scenarios that prove it; without them, those of the version before.',
  })
  readonly scenarios: unknown = null;
}

@ObjectType({ simpleResolvers: true, description: 'An edit that has no place on the latest version.' })
export class PackDesignLoss {
  @Field(() => Json, { description: 'A `PackEdit`.' }) readonly edit!: unknown;
  @Field(() => String) readonly code!: string;
  @Field(() => String) readonly by!: string;
}

@ObjectType({
  simpleResolvers: true,
  description: 'A place that the latest version and the design have both changed; the design has it its way.',
})
export class PackDesignOverwriting {
  @Field(() => [String]) readonly place!: readonly string[];
  @Field(() => Json, { nullable: true }) readonly theirs!: unknown;
  @Field(() => Json, { nullable: true }) readonly mine!: unknown;
  @Field(() => String) readonly by!: string;
}

@ObjectType({ simpleResolvers: true, description: 'A design that now stands on the latest version.' })
export class PackDesignRebased {
  @Field(() => PackDesignNode) readonly design!: PackDesignNode;
  @Field(() => [PackDesignLoss]) readonly lost!: readonly PackDesignLoss[];
  @Field(() => [PackDesignOverwriting]) readonly overwritten!: readonly PackDesignOverwriting[];
}
