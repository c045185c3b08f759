import { Field, ID, Int, ObjectType } from 'type-graphql';
import { FileType } from '../file/file.type.ts';
import { BlockerNode } from '../record/blocker.type.ts';
import { StateNode } from '../record/record.type.ts';
import { Basis } from '../shared/basis.type.ts';
import { Issue } from '../shared/issue.type.ts';
import { Instant, Json } from '../shared/scalars.ts';
import { Later } from '../shared/later.ts';

@ObjectType('KeptAnswer', {
  simpleResolvers: true,
  description: 'An answer to a question that the form no longer asks; it is kept to be read.',
})
export class KeptAnswerNode {
  @Field(() => [String], { description: 'Where it stood: keys of fields, and of a row its id.' })
  readonly path!: readonly string[];
  @Field(() => [String], { description: 'The names that the question stood under, outermost first.' })
  readonly labels!: readonly string[];
  @Field(() => String, { description: 'The answer as it was written out.' }) readonly text!: string;
}

@ObjectType('CarriedAnswers', {
  simpleResolvers: true,
  description:
    "What was handed in under an earlier version, as the record's version of the form asks for it.",
})
export class CarriedAnswersNode {
  @Field(() => Json) readonly values!: unknown;
  @Field(() => [KeptAnswerNode]) readonly kept!: readonly KeptAnswerNode[];
}

@ObjectType('Submission', { simpleResolvers: true })
export class SubmissionNode {
  @Field(() => ID) readonly id!: string;
  @Field(() => String) readonly document!: string;
  @Field(() => Int) readonly sequence!: number;
  @Field(() => Instant) readonly at!: string;
  @Field(() => String) readonly by!: string;
  @Later()
  @Field(() => Json)
  readonly values!: () => Promise<unknown>;
  @Later()
  @Field(() => [FileType])
  readonly files!: () => Promise<readonly FileType[]>;
  @Field(() => Int) readonly packVersion!: number;
  @Field(() => String) readonly digest!: string;
  @Later()
  @Field(() => CarriedAnswersNode, {
    nullable: true,
    description: "Null where it was handed in under the record's own version.",
  })
  readonly carried!: () => Promise<CarriedAnswersNode | null>;
}

@ObjectType('Document', {
  simpleResolvers: true,
  description: "A document of a record: its form's draft, its files, and what has been submitted.",
})
export class DocumentNode {
  @Field(() => String) readonly key!: string;
  @Field(() => String) readonly name!: string;
  @Field(() => Basis) readonly basis!: Basis;
  @Field(() => Boolean, { description: 'Whether it is asked for as things stand.' })
  readonly applies!: boolean;
  @Field(() => Boolean) readonly complete!: boolean;
  @Field(() => [String], { description: 'Who fills it in, in words.' })
  readonly filledBy!: readonly string[];
  @Field(() => Boolean, { description: 'Whether the viewer is one of those who fill it in, now or later.' })
  readonly mine!: boolean;
  @Field(() => [StateNode], { description: 'The states in which it may be written.' })
  readonly editableIn!: readonly StateNode[];
  @Field(() => Boolean, { description: 'Whether the viewer may write it now; otherwise why not.' })
  readonly editable!: boolean;
  @Field(() => [BlockerNode]) readonly notEditable!: readonly BlockerNode[];
  @Field(() => String, { nullable: true }) readonly form!: string | null;
  @Field(() => Int, { description: 'Send it back with every save; it counts them.' })
  readonly revision!: number;
  @Field(() => Json, { nullable: true, description: 'Null where the viewer reads submissions only.' })
  readonly draft!: unknown;
  @Field(() => Instant, { nullable: true }) readonly draftSavedAt!: string | null;
  @Field(() => String, { nullable: true }) readonly draftSavedBy!: string | null;
  @Field(() => [KeptAnswerNode], {
    description: 'What was answered in the draft and is no longer asked for.',
  })
  readonly kept!: readonly KeptAnswerNode[];
  @Field(() => [Issue]) readonly issues!: readonly Issue[];
  @Later()
  @Field(() => [FileType])
  readonly files!: readonly FileType[] | (() => Promise<readonly FileType[]>);
  @Later()
  @Field(() => [SubmissionNode])
  readonly submissions!: () => Promise<readonly SubmissionNode[]>;
}
