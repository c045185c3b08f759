import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Basis } from '../shared/basis.type.ts';
import { Issue } from '../shared/issue.type.ts';

/** Why something may not be done, for clients to tell apart. */
export const BlockerCode = {
  WRONG_STATE: 'WRONG_STATE',
  WRONG_ACTOR: 'WRONG_ACTOR',
  RULE: 'RULE',
  DOCUMENT_MISSING: 'DOCUMENT_MISSING',
  DOCUMENT_INCOMPLETE: 'DOCUMENT_INCOMPLETE',
  INPUT_INVALID: 'INPUT_INVALID',
  REMARKS_MISSING: 'REMARKS_MISSING',
  WARNING_UNANSWERED: 'WARNING_UNANSWERED',
  LINKED_REFUSED: 'LINKED_REFUSED',
  NOT_EDITABLE: 'NOT_EDITABLE',
  NOT_APPLICABLE: 'NOT_APPLICABLE',
} as const;
export type BlockerCode = keyof typeof BlockerCode;
registerEnumType(BlockerCode, { name: 'BlockerCode' });

export const AnswerKind = { NONE: 'none', SEEN: 'seen', REASON: 'reason' } as const;
export type AnswerKind = (typeof AnswerKind)[keyof typeof AnswerKind];
registerEnumType(AnswerKind, { name: 'AnswerKind' });

@ObjectType('Fact', { simpleResolvers: true })
export class FactNode {
  @Field(() => String) readonly label!: string;
  @Field(() => String) readonly actual!: string;
  @Field(() => String, { nullable: true }) readonly required!: string | null;
}

@ObjectType('Cure', { simpleResolvers: true })
export class CureNode {
  @Field(() => [String]) readonly who!: readonly string[];
  @Field(() => Boolean) readonly mine!: boolean;
  @Field(() => String) readonly act!: string;
  @Field(() => String, { nullable: true }) readonly document!: string | null;
  @Field(() => ID, { nullable: true }) readonly record!: string | null;
  @Field(() => String, { nullable: true }) readonly transition!: string | null;
}

@ObjectType('Blocker', {
  simpleResolvers: true,
  description:
    'One reason why not: the rule, its article, what is and what would have to be, and who can remove it.',
})
export class BlockerNode {
  @Field(() => BlockerCode) readonly code!: BlockerCode;
  @Field(() => String, { nullable: true, description: 'Key of the rule or the document.' })
  readonly key!: string | null;
  @Field(() => String) readonly message!: string;
  @Field(() => Basis) readonly basis!: Basis;
  @Field(() => [FactNode]) readonly facts!: readonly FactNode[];
  @Field(() => [CureNode]) readonly cures!: readonly CureNode[];
  @Field(() => AnswerKind, { description: 'What a warning wants before one goes on.' })
  readonly answer!: AnswerKind;
  @Field(() => String, { nullable: true }) readonly document!: string | null;
  @Field(() => [Issue]) readonly issues!: readonly Issue[];
  @Field(() => ID, {
    nullable: true,
    description: 'The linked record that it is about, where it is about one.',
  })
  readonly record!: string | null;
  @Field(() => [BlockerNode], { description: 'Why a linked record refuses that the act would move.' })
  readonly within!: readonly BlockerNode[];
}

@ObjectType({ simpleResolvers: true })
export class Refused {
  @Field(() => [BlockerNode]) readonly blockers!: readonly BlockerNode[];
}
