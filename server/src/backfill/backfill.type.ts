import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Instant } from '../shared/scalars.ts';

export const BackfillPurpose = { REPORT: 'REPORT', LIKENESS: 'LIKENESS' } as const;
export type BackfillPurpose = keyof typeof BackfillPurpose;
registerEnumType(BackfillPurpose, {
  name: 'BackfillPurpose',
  description: 'What is filled in: answers for statistics, or what records are found as like each other by.',
});

@ObjectType({
  simpleResolvers: true,
  description:
    'What a version of the pack has come to ask of records that were there before, and how far it is.',
})
export class Backfill {
  @Field(() => BackfillPurpose) readonly purpose!: BackfillPurpose;
  @Field(() => String, { description: 'The record type.' }) readonly type!: string;
  @Field(() => String, { description: 'What it is called.' }) readonly name!: string;
  @Field(() => Int) readonly done!: number;
  @Field(() => Int) readonly total!: number;
  @Field(() => Instant) readonly begunAt!: string;
  @Field(() => Instant, { nullable: true }) readonly finishedAt!: string | null;
}
