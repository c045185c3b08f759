import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { BlockerNode } from '../record/blocker.type.ts';
import { RecordNode } from '../record/record.type.ts';
import { connectionOf } from '../shared/connection.ts';
import { Later } from '../shared/later.ts';
import { Instant, Json } from '../shared/scalars.ts';

export const RowVerdict = { NEW: 'new', SAME: 'same', CHANGED: 'changed', FAULTY: 'faulty' } as const;
export type RowVerdict = (typeof RowVerdict)[keyof typeof RowVerdict];
registerEnumType(RowVerdict, {
  name: 'RowVerdict',
  description:
    'What would become of a row: a new record, nothing, a change of a record, or nothing for its faults.',
});

@ObjectType('ListFault', { simpleResolvers: true, description: 'Something wrong with a row of a list.' })
export class ListFaultNode {
  @Field(() => String, { nullable: true, description: 'As spreadsheets write it; null for the whole row.' })
  readonly address!: string | null;
  @Field(() => String, { nullable: true }) readonly field!: string | null;
  @Field(() => String) readonly code!: string;
  @Field(() => Json) readonly params!: unknown;
  @Field(() => String, { nullable: true, description: 'What the rule of the form says, where one does.' })
  readonly message!: string | null;
}

@ObjectType('ListChange', { simpleResolvers: true })
export class ListChangeNode {
  @Field(() => String) readonly field!: string;
  @Field(() => Json, { nullable: true }) readonly before!: unknown;
  @Field(() => Json, { nullable: true }) readonly after!: unknown;
}

@ObjectType('ListRow', { simpleResolvers: true })
export class ListRowNode {
  @Field(() => Int, { description: 'In the sheet, from 1.' }) readonly row!: number;
  @Field(() => RowVerdict) readonly verdict!: RowVerdict;
  @Field(() => String, { nullable: true }) readonly title!: string | null;
  @Field(() => ID, { nullable: true, description: 'The record that it is about.' })
  readonly record!: string | null;
  @Field(() => [String], { description: 'Its cells as they were read.' }) readonly cells!: readonly string[];
  @Field(() => Json, {
    description:
      'Of a row with faults: its rows on the sheets of tables, by sheet and key, as they were read.',
  })
  readonly details!: unknown;
  @Field(() => [ListFaultNode]) readonly faults!: readonly ListFaultNode[];
  @Field(() => [ListChangeNode]) readonly changes!: readonly ListChangeNode[];
}

@ObjectType()
export class ListRowConnection extends connectionOf('ListRow', () => ListRowNode) {}

@ObjectType('ListAct', { simpleResolvers: true })
export class ListActNode {
  @Field(() => String) readonly key!: string;
  @Field(() => String) readonly name!: string;
}

@ObjectType('ListImport', {
  simpleResolvers: true,
  description: 'A list that was uploaded: what would become of each row, and what became of it.',
})
export class ListImportNode {
  @Field(() => ID) readonly id!: string;
  @Field(() => String) readonly type!: string;
  @Field(() => String) readonly fileName!: string;
  @Field(() => Instant) readonly at!: string;
  @Field(() => Int, {
    nullable: true,
    description: 'The version of the pack that its template was made for.',
  })
  readonly templateVersion!: number | null;
  @Field(() => String, { description: 'Send it back to import exactly this.' }) readonly digest!: string;
  @Field(() => Int) readonly newRows!: number;
  @Field(() => Int) readonly sameRows!: number;
  @Field(() => Int) readonly changedRows!: number;
  @Field(() => Int) readonly faultyRows!: number;
  @Field(() => Json, { description: 'By field, the column of the sheet that it stands in, from 0.' })
  readonly places!: unknown;
  @Later()
  @Field(() => [ListActNode], { description: 'Acts that all new records can be taken through at once.' })
  readonly acts!: () => Promise<readonly ListActNode[]>;
  @Field(() => Instant, { nullable: true }) readonly importedAt!: string | null;
  @Field(() => Instant, { nullable: true }) readonly takenBackAt!: string | null;
}

@InputType()
export class ImportListInput {
  @Field(() => ID) readonly requestId!: string;
  @Field(() => ID) readonly listImport!: string;
  @Field(() => String) readonly digest!: string;
  @Field(() => String, { nullable: true, description: 'The act that every new record is taken through.' })
  readonly act: string | null = null;
}

@ObjectType({ simpleResolvers: true })
export class ListImported {
  @Field(() => ListImportNode) readonly listImport!: ListImportNode;
}

@ObjectType({
  simpleResolvers: true,
  description: 'Nothing was taken in: records or the configuration have moved since the list was shown.',
})
export class ListMoved {
  @Field(() => ListImportNode, { description: 'As it stands now.' }) readonly moved!: ListImportNode;
}

@ObjectType({ simpleResolvers: true, description: 'Nothing was taken in, for these reasons.' })
export class ListRefused {
  @Field(() => [BlockerNode]) readonly blockers!: readonly BlockerNode[];
  @Field(() => Int, { nullable: true, description: 'The row of the sheet that they are about.' })
  readonly row!: number | null;
}

export const ImportListResult = createUnionType({
  name: 'ImportListResult',
  types: () => [ListImported, ListMoved, ListRefused] as const,
  resolveType: (result) => {
    if ('blockers' in result) return ListRefused;
    return 'moved' in result ? ListMoved : ListImported;
  },
});

@InputType()
export class TakeBackImportInput {
  @Field(() => ID) readonly requestId!: string;
  @Field(() => ID) readonly listImport!: string;
}

@ObjectType({ simpleResolvers: true, description: 'Nothing was taken back: something was done with these.' })
export class ImportKept {
  @Field(() => [RecordNode]) readonly records!: readonly RecordNode[];
}

export const TakeBackImportResult = createUnionType({
  name: 'TakeBackImportResult',
  types: () => [ListImported, ImportKept] as const,
  resolveType: (result) => ('records' in result ? ImportKept : ListImported),
});
