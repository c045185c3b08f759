import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Int,
  Mutation,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { type ApiContext, requireSignedIn } from '../context/api-context.ts';
import { creatableTypes } from '../record/beginning.ts';
import { recordLoader } from '../record/record-rows.ts';
import { RecordNode } from '../record/record.type.ts';
import { ViewerType } from '../session/session.type.ts';
import { PageArgs } from '../shared/page-args.ts';
import { InboxConnection, NoticeConnection, NoticeNode } from './inbox.type.ts';
import { countWaiting, listInbox } from './list-inbox.ts';
import { countNotices, listNotices, readAllNotices, readNotices } from './notices.ts';

@ArgsType()
class InboxArgs extends PageArgs(20) {
  @Field(() => String, { nullable: true }) readonly type: string | null = null;
}

@ArgsType()
class NoticeArgs extends PageArgs(20) {
  @Field(() => Boolean, { nullable: true }) readonly unread: boolean | null = null;
}

@Resolver(() => NoticeNode)
export class InboxResolver {
  @Query(() => InboxConnection, { description: 'What waits for the viewer.' })
  async inbox(@Ctx() api: ApiContext, @Args(() => InboxArgs) question: InboxArgs) {
    return await listInbox(requireSignedIn(api), question);
  }

  @Query(() => NoticeConnection)
  async notices(@Ctx() api: ApiContext, @Args(() => NoticeArgs) question: NoticeArgs) {
    return await listNotices(requireSignedIn(api), question);
  }

  @Mutation(() => Boolean)
  async readNotices(@Ctx() api: ApiContext, @Arg('ids', () => [ID]) ids: string[]) {
    await readNotices(requireSignedIn(api), ids);
    return true;
  }

  @Mutation(() => Boolean, {
    description: 'Marks as read all that the viewer was told up to a notice, this one included.',
  })
  async readAllNotices(@Ctx() api: ApiContext, @Arg('upTo', () => ID) upTo: string) {
    await readAllNotices(requireSignedIn(api), upTo);
    return true;
  }

  @FieldResolver(() => RecordNode, { nullable: true })
  async record(@Ctx() api: ApiContext, @Root() { recordId }: NoticeNode) {
    return recordId === null ? null : await recordLoader(requireSignedIn(api)).load(recordId);
  }
}

@Resolver(() => ViewerType)
export class ViewerWorkResolver {
  @FieldResolver(() => Int, { description: 'How many records wait for the viewer.' })
  async waiting(@Ctx() api: ApiContext) {
    return await countWaiting(requireSignedIn(api), null);
  }

  @FieldResolver(() => Int)
  async unreadNotices(@Ctx() api: ApiContext) {
    return await countNotices(requireSignedIn(api), true);
  }

  @FieldResolver(() => [String], { description: 'The record types that the viewer may create records of.' })
  async creatable(@Ctx() api: ApiContext) {
    const context = requireSignedIn(api);
    return await context.read((rows) => creatableTypes(context, rows));
  }
}
