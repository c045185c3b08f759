import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Mutation,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { type ApiContext, requireSignedIn } from '../context/api-context.ts';
import { forgetRead } from '../record/loader.ts';
import { shownRecord } from '../record/record-rows.ts';
import { PageArgs } from '../shared/page-args.ts';
import { importableTypes } from './importable-types.ts';
import { importList } from './import-list.ts';
import {
  ImportListInput,
  ImportListResult,
  ListImportNode,
  ListRowConnection,
  RowVerdict,
  TakeBackImportInput,
  TakeBackImportResult,
} from './list-import.type.ts';
import { lastOf, listRows, viewImport } from './list-import-view.ts';
import { takeBackImport } from './take-back-import.ts';

@ArgsType()
class ListRowArgs extends PageArgs(50) {
  @Field(() => [RowVerdict], { nullable: true }) readonly verdicts: readonly RowVerdict[] | null = null;
}

@Resolver(() => ListImportNode)
export class ListImportResolver {
  @Query(() => [String], {
    description: 'The record types of which whoever asks can take in lists, by their keys.',
  })
  async importableTypes(@Ctx() api: ApiContext): Promise<readonly string[]> {
    const context = requireSignedIn(api);
    return await context.read((rows) => importableTypes(context, rows));
  }

  @Query(() => ListImportNode, { description: 'A list that whoever asks has uploaded.' })
  async listImport(@Ctx() api: ApiContext, @Arg('id', () => ID) id: string): Promise<ListImportNode> {
    return await viewImport(requireSignedIn(api), id);
  }

  @Query(() => [ListImportNode], { description: 'The lists of a type that whoever asks took in last.' })
  async listImports(
    @Ctx() api: ApiContext,
    @Arg('type', () => String) type: string,
  ): Promise<readonly ListImportNode[]> {
    return await lastOf(requireSignedIn(api), type);
  }

  @FieldResolver(() => ListRowConnection)
  async rows(
    @Ctx() api: ApiContext,
    @Root() { id }: ListImportNode,
    @Args(() => ListRowArgs) question: ListRowArgs,
  ): Promise<ListRowConnection> {
    return await listRows(requireSignedIn(api), id, question);
  }

  @Mutation(() => ImportListResult, {
    description:
      'Takes a list in exactly as it was shown, all of it or nothing; rows with faults are left out.',
  })
  async importList(
    @Ctx() api: ApiContext,
    @Arg('input', () => ImportListInput) input: ImportListInput,
  ): Promise<typeof ImportListResult> {
    const context = requireSignedIn(api);
    const refused = await importList(context, input);
    forgetRead(context);
    if (refused && 'blockers' in refused) return refused;
    const listImport = await viewImport(context, input.listImport);
    return refused ? { moved: listImport } : { listImport };
  }

  @Mutation(() => TakeBackImportResult, {
    description: 'Takes an import back as a whole, while nothing has been done with any of its records.',
  })
  async takeBackImport(
    @Ctx() api: ApiContext,
    @Arg('input', () => TakeBackImportInput) input: TakeBackImportInput,
  ): Promise<typeof TakeBackImportResult> {
    const context = requireSignedIn(api);
    const touched = await takeBackImport(context, input);
    forgetRead(context);
    if (touched.length === 0) return { listImport: await viewImport(context, input.listImport) };
    const records = await Promise.all(touched.map(({ id }) => shownRecord(context, id)));
    return { records };
  }
}
