import { createUnionType, Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { Refused } from '../record/blocker.type.ts';
import { RecordNode } from '../record/record.type.ts';
import { Instant } from '../shared/scalars.ts';

export const FilingKind = { FILING: 'filing', COPY: 'copy' } as const;
export type FilingKind = (typeof FilingKind)[keyof typeof FilingKind];
registerEnumType(FilingKind, { name: 'FilingKind' });

@ObjectType({ simpleResolvers: true })
export class Receipt {
  @Field(() => String) readonly office!: string;
  @Field(() => Instant) readonly at!: string;
  @Field(() => String) readonly by!: string;
}

@ObjectType('Filing', { simpleResolvers: true })
export class FilingNode {
  @Field(() => ID) readonly id!: string;
  @Field(() => String) readonly key!: string;
  @Field(() => String) readonly name!: string;
  @Field(() => FilingKind) readonly kind!: FilingKind;
  @Field(() => Instant) readonly at!: string;
  @Field(() => [String], { description: "Keys of the pack's offices." })
  readonly offices!: readonly string[];
  @Field(() => String, { nullable: true }) readonly document!: string | null;
  @Field(() => [Receipt]) readonly receipts!: readonly Receipt[];
  @Field(() => Instant, {
    nullable: true,
    description: 'When it was taken back; it no longer counts as filed.',
  })
  readonly returnedAt!: string | null;
  @Field(() => Boolean, { description: 'Whether the viewer is one of the offices and may acknowledge it.' })
  readonly mayReceive!: boolean;
}

@InputType()
export class ReceiveFilingInput {
  @Field(() => ID) readonly requestId!: string;
  @Field(() => ID) readonly filing!: string;
}

@ObjectType({ simpleResolvers: true })
export class FilingReceived {
  @Field(() => RecordNode) readonly record!: RecordNode;
}

export const FilingResult = createUnionType({
  name: 'FilingResult',
  types: () => [FilingReceived, Refused] as const,
  resolveType: (result) => ('blockers' in result ? Refused : FilingReceived),
});
