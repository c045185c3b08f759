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
import { AuditEntryType } from '../audit/audit-entry.type.ts';
import { type ApiContext, requireSignedIn } from '../context/api-context.ts';
import { type Context } from '../context/context.ts';
import { organisationLoader } from '../organisation/organisation.rows.ts';
import { OrganisationType } from '../organisation/organisation.type.ts';
import { PageArgs } from '../shared/page-args.ts';
import { linkRecords, unlinkRecords } from './change-links.ts';
import { examinationOf } from './examinations.ts';
import { maySetLink, recordsAtEnd } from './link-sets.ts';
import { LinkRecordsInput, LinkResult, LinkSet } from './link.type.ts';
import { listRecords } from './list-records.ts';
import { forgetRead } from './loader.ts';
import { recordLoader, shownRecord } from './record-rows.ts';
import { type Refusal } from './refusal.ts';
import { RecordConnection, RecordNode, RecordOrder, StateNode } from './record.type.ts';
import { stateOf } from './states.ts';

@ArgsType()
class RecordsArgs extends PageArgs(20) {
  @Field(() => String) readonly type!: string;
  @Field(() => String, { nullable: true }) readonly search: string | null = null;
  @Field(() => [String], { nullable: true }) readonly states: readonly string[] | null = null;
  @Field(() => Boolean, { nullable: true }) readonly mine: boolean | null = null;
  @Field(() => RecordOrder, { defaultValue: RecordOrder.UPDATED_DESC })
  readonly orderBy: RecordOrder = RecordOrder.UPDATED_DESC;
}

@Resolver(() => RecordNode)
export class RecordResolver {
  @Query(() => RecordConnection, { description: 'Records that the viewer may read.' })
  async records(@Ctx() api: ApiContext, @Args(() => RecordsArgs) question: RecordsArgs) {
    return await listRecords(requireSignedIn(api), question);
  }

  @Query(() => RecordNode, { nullable: true })
  async record(@Ctx() api: ApiContext, @Arg('id', () => ID) id: string) {
    return await shownRecord(requireSignedIn(api), id);
  }

  @Mutation(() => LinkResult)
  async linkRecords(@Ctx() api: ApiContext, @Arg('input', () => LinkRecordsInput) input: LinkRecordsInput) {
    return await answerChange(requireSignedIn(api), await linkRecords(requireSignedIn(api), input));
  }

  @Mutation(() => LinkResult)
  async unlinkRecords(@Ctx() api: ApiContext, @Arg('input', () => LinkRecordsInput) input: LinkRecordsInput) {
    return await answerChange(requireSignedIn(api), await unlinkRecords(requireSignedIn(api), input));
  }

  @FieldResolver(() => StateNode)
  async state(@Ctx() api: ApiContext, @Root() record: RecordNode) {
    return await stateOf(requireSignedIn(api), record);
  }

  @FieldResolver(() => OrganisationType)
  async unit(@Ctx() api: ApiContext, @Root() { unitId }: RecordNode) {
    return await organisationLoader(requireSignedIn(api)).load(unitId);
  }

  @FieldResolver(() => [LinkSet])
  async links(@Ctx() api: ApiContext, @Root() { id }: RecordNode): Promise<readonly LinkSet[]> {
    const context = requireSignedIn(api);
    const examination = await examinationOf(context, id);
    return [...examination.situation.type.links.values()].map((end) => ({
      key: end.key,
      label: end.label,
      to: end.to,
      many: end.many,
      maySet: maySetLink(end, examination),
      records: () => recordsAtEnd(context, end, examination),
    }));
  }
}

@Resolver(() => AuditEntryType)
export class AuditRecordResolver {
  @FieldResolver(() => RecordNode, { nullable: true })
  async record(@Ctx() api: ApiContext, @Root() { recordId }: AuditEntryType) {
    return recordId === null ? null : await recordLoader(requireSignedIn(api)).load(recordId);
  }
}

async function answerChange(
  context: Context,
  outcome: { readonly record: string } | { readonly refused: Refusal },
): Promise<{ readonly record: RecordNode } | { readonly blockers: Refusal }> {
  forgetRead(context);
  if ('refused' in outcome) return { blockers: outcome.refused };
  return { record: await shownRecord(context, outcome.record) };
}
