import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { type ApiContext, requireSignedIn } from '../context/api-context.ts';
import { forgetRead } from '../record/loader.ts';
import { RecordNode } from '../record/record.type.ts';
import { DocumentNode } from './document.type.ts';
import { documentOf, documentsOf } from './documents.ts';
import { removeFile } from './remove-file.ts';
import {
  RemoveFileInput,
  RemoveFileResult,
  SaveDocumentInput,
  SaveDocumentResult,
} from './save-document.type.ts';
import { saveDocument } from './save-document.ts';

@Resolver(() => RecordNode)
export class DocumentResolver {
  @FieldResolver(() => [DocumentNode])
  async documents(@Ctx() api: ApiContext, @Root() { id }: RecordNode) {
    return await documentsOf(requireSignedIn(api), id);
  }

  @FieldResolver(() => DocumentNode, {
    nullable: true,
    description:
      'One document, without the contents of the others; null where the type has none of this key.',
  })
  async document(@Ctx() api: ApiContext, @Root() { id }: RecordNode, @Arg('key', () => String) key: string) {
    const documents = await documentsOf(requireSignedIn(api), id);
    return documents.find((document) => document.key === key) ?? null;
  }

  @Mutation(() => SaveDocumentResult, {
    description:
      'Changes the draft of a document. Edits that touch nothing someone else changed since are merged; others conflict.',
  })
  async saveDocument(
    @Ctx() api: ApiContext,
    @Arg('input', () => SaveDocumentInput) input: SaveDocumentInput,
  ): Promise<typeof SaveDocumentResult> {
    const context = requireSignedIn(api);
    const outcome = await saveDocument(context, input);
    forgetRead(context);
    if ('notSaved' in outcome && !('conflicts' in outcome.notSaved)) return outcome.notSaved;
    const document = await documentOf(context, input.record, input.document);
    return 'notSaved' in outcome ? { ...outcome.notSaved, document } : { document, merged: outcome.merged };
  }

  @Mutation(() => RemoveFileResult)
  async removeFile(
    @Ctx() api: ApiContext,
    @Arg('input', () => RemoveFileInput) input: RemoveFileInput,
  ): Promise<typeof RemoveFileResult> {
    const context = requireSignedIn(api);
    const outcome = await removeFile(context, input);
    forgetRead(context);
    if ('refused' in outcome) return { blockers: outcome.refused };
    return { document: await documentOf(context, outcome.record, outcome.document) };
  }
}
