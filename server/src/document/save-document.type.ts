import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Refused } from '../record/blocker.type.ts';
import { InvalidInput } from '../shared/issue.type.ts';
import { Instant, Json } from '../shared/scalars.ts';
import { DocumentNode } from './document.type.ts';

@InputType()
export class SaveDocumentInput {
  @Field(() => ID) readonly requestId!: string;
  @Field(() => ID) readonly record!: string;
  @Field(() => String) readonly document!: string;
  @Field(() => Int) readonly expectedRevision!: number;
  @Field(() => Json, {
    description: 'A list of `Edit` of the form engine: set, insertRows, removeRows, moveRows.',
  })
  readonly edits!: unknown;
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Overwrites what someone else changed meanwhile, after the person has seen it.',
  })
  readonly overwrite: boolean = false;
}

@ObjectType({ simpleResolvers: true })
export class DocumentSaved {
  @Field(() => DocumentNode) readonly document!: DocumentNode;
  @Field(() => Json, { description: 'What others changed since the expected revision, already merged.' })
  readonly merged!: unknown;
}

@ObjectType('Conflict', { simpleResolvers: true })
export class ConflictNode {
  @Field(() => [String]) readonly path!: readonly string[];
  @Field(() => Json, { nullable: true }) readonly mine!: unknown;
  @Field(() => Json, { nullable: true }) readonly theirs!: unknown;
  @Field(() => String) readonly by!: string;
  @Field(() => Instant) readonly at!: string;
}

@ObjectType({ simpleResolvers: true })
export class DocumentConflict {
  @Field(() => Int) readonly revision!: number;
  @Field(() => [ConflictNode]) readonly conflicts!: readonly ConflictNode[];
  @Field(() => DocumentNode) readonly document!: DocumentNode;
}

export const SaveDocumentResult = createUnionType({
  name: 'SaveDocumentResult',
  types: () => [DocumentSaved, DocumentConflict, Refused, InvalidInput] as const,
  resolveType: (result) => {
    if ('merged' in result) return DocumentSaved;
    if ('conflicts' in result) return DocumentConflict;
    return 'blockers' in result ? Refused : InvalidInput;
  },
});

@InputType()
export class RemoveFileInput {
  @Field(() => ID) readonly requestId!: string;
  @Field(() => ID) readonly file!: string;
}

@ObjectType({ simpleResolvers: true })
export class FileRemoved {
  @Field(() => DocumentNode) readonly document!: DocumentNode;
}

export const RemoveFileResult = createUnionType({
  name: 'RemoveFileResult',
  types: () => [FileRemoved, Refused] as const,
  resolveType: (result) => ('blockers' in result ? Refused : FileRemoved),
});
