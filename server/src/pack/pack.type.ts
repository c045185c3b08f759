import { createUnionType, Field, InputType, Int, ObjectType } from 'type-graphql';
import { Severity } from '../shared/issue.type.ts';
import { CalendarDate, Instant, Json } from '../shared/scalars.ts';

@ObjectType({ simpleResolvers: true, description: 'A scenario that a version of the pack was proven by.' })
export class PackScenario {
  @Field(() => String) readonly id!: string;
  @Field(() => String) readonly title!: string;
  @Field(() => [String], { description: 'Keys of the articles that it is about.' })
  readonly articles!: readonly string[];
  @Field(() => [String], { description: 'Ids of the requirements that it puts to the proof.' })
  readonly proves!: readonly string[];
}

@ObjectType('Pack', { simpleResolvers: true })
export class PackType {
  @Field(() => Int) readonly version!: number;
  @Field(() => CalendarDate) readonly effectiveFrom!: string;
  @Field(() => Instant) readonly publishedAt!: string;
  @Field(() => String) readonly digest!: string;
  @Field(() => Boolean) readonly current!: boolean;
  @Field(() => Json) readonly content!: unknown;
}

@ObjectType({ simpleResolvers: true, description: 'A published version, without what is in it.' })
export class PackVersion {
  @Field(() => Int) readonly version!: number;
  @Field(() => CalendarDate) readonly effectiveFrom!: string;
  @Field(() => Instant) readonly publishedAt!: string;
  @Field(() => String, { nullable: true, description: 'Null where no account published it.' })
  readonly publishedBy!: string | null;
  @Field(() => String, { nullable: true }) readonly note!: string | null;
}

@ObjectType('PackIssue', {
  simpleResolvers: true,
  description:
    'Something wrong with a pack: where it stands, and for expressions from which character to which.',
})
export class PackIssueType {
  @Field(() => [String]) readonly path!: readonly string[];
  @Field(() => String) readonly code!: string;
  @Field(() => Json, { nullable: true }) readonly params!: unknown;
  @Field(() => Severity) readonly severity!: Severity;
  @Field(() => Int, { nullable: true }) readonly start?: number;
  @Field(() => Int, { nullable: true }) readonly end?: number;
}

@ObjectType({ simpleResolvers: true })
export class PackPublished {
  @Field(() => PackType) readonly pack!: PackType;
}

@ObjectType({ simpleResolvers: true })
export class PackRefused {
  @Field(() => [PackIssueType]) readonly issues!: readonly PackIssueType[];
}

export const PublishResult = createUnionType({
  name: 'PublishResult',
  types: () => [PackPublished, PackRefused] as const,
  resolveType: (result) => ('pack' in result ? PackPublished : PackRefused),
});

@InputType()
export class PublishPackInput {
  @Field(() => Json) readonly content!: unknown;
  @Field(() => String, { nullable: true }) readonly note: string | null = null;
  @Field(() => CalendarDate, { nullable: true }) readonly effectiveFrom: string | null = null;
  @Field(() => Json, {
    nullable: true,
    description: 'The scenarios that prove it; without them, those of the version before.',
  })
  readonly scenarios: unknown = null;
  @Field(() => Int) readonly expectedVersion!: number;
}
