import { Field, ObjectType } from 'type-graphql';

@ObjectType({ simpleResolvers: true })
export class Article {
  @Field(() => String) readonly key!: string;
  @Field(() => String) readonly label!: string;
  @Field(() => String) readonly summary!: string;
}

/** What something rests on: articles, or an inference that is stated. */
@ObjectType({ simpleResolvers: true })
export class Basis {
  @Field(() => [Article]) readonly articles!: readonly Article[];
  @Field(() => String, { nullable: true }) readonly inferred!: string | null;
  @Field(() => [String], { description: 'Ids of the requirements that it meets.' })
  readonly refs!: readonly string[];
}
