import { Field, InputType, registerEnumType } from 'type-graphql';

export const RemarkKind = { NONE: 'none', REASON: 'reason', FIELDS: 'fields', POINTS: 'points' } as const;
export type RemarkKind = (typeof RemarkKind)[keyof typeof RemarkKind];
registerEnumType(RemarkKind, { name: 'RemarkKind' });

@InputType()
export class RemarkInput {
  @Field(() => String, { nullable: true }) readonly document: string | null = null;
  @Field(() => String, { nullable: true }) readonly field: string | null = null;
  @Field(() => String) readonly text!: string;
}
