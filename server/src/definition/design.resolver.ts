import { PackPlace } from '@lixiang/schema';
import { Arg, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { type ApiContext, requireAdministrator } from '../context/api-context.ts';
import type { Context } from '../context/context.ts';
import { publishedNode } from '../pack/published-node.ts';
import { PackIssueType, PublishResult } from '../pack/pack.type.ts';
import { DomainError } from '../shared/domain-error.ts';
import { Json } from '../shared/scalars.ts';
import {
  changesAfter,
  contentAt,
  type Design,
  type DesignChange,
  findDesign,
  requireRevision,
} from './design.rows.ts';
import {
  EditPackDesignInput,
  EditPackDesignResult,
  PackDesignChange,
  PackDesignInput,
  PackDesignNode,
  PackDesignRebased,
  PackEditor,
  PublishPackDesignInput,
  SeePackDesignInput,
} from './design.type.ts';
import { designIssues } from './design-issues.ts';
import { discardDesign } from './discard-design.ts';
import { editDesign } from './edit-design.ts';
import { openDesign } from './open-design.ts';
import { noteEditor, presentEditors } from './presence.ts';
import { publishDesign } from './publish-design.ts';
import { rebaseDesign } from './rebase-design.ts';

@Resolver(() => PackDesignNode)
export class DesignResolver {
  @Query(() => PackDesignNode, {
    nullable: true,
    description: 'The design that is open; null where none is. Administrators only.',
  })
  async packDesign(@Ctx() api: ApiContext): Promise<PackDesignNode | null> {
    return (await requireAdministrator(api).read(findDesign)) ?? null;
  }

  @FieldResolver(() => Json, { description: 'What it says; it may be unfinished.' })
  async content(@Ctx() api: ApiContext, @Root() { revision }: PackDesignNode) {
    return await requireAdministrator(api).read((rows) => contentAt(rows, revision));
  }

  @FieldResolver(() => [PackIssueType], {
    description: 'What keeps it from being published, and what is doubtful in it.',
  })
  async issues(@Ctx() api: ApiContext, @Root() { revision }: PackDesignNode) {
    const context = requireAdministrator(api);
    return await context.read((rows) =>
      designIssues(context, rows, { revision, content: () => contentAt(rows, revision) }),
    );
  }

  @FieldResolver(() => [PackEditor], { description: 'Who is at work on it now.' })
  async editors(@Ctx() api: ApiContext) {
    const context = requireAdministrator(api);
    return await context.read((rows) => presentEditors(context, rows));
  }

  @FieldResolver(() => [PackDesignChange], {
    description: 'What has been changed after a revision of it, oldest first.',
  })
  async changes(
    @Ctx() api: ApiContext,
    @Root() design: PackDesignNode,
    @Arg('after', () => Int) after: number,
  ): Promise<readonly PackDesignChange[]> {
    const context = requireAdministrator(api);
    requireRevision(design, after);
    const changes = await context.read((rows) => changesAfter(rows, after));
    return changes.filter(({ revision }) => revision <= design.revision).map(changeNode(context));
  }

  @Mutation(() => PackDesignNode, {
    description:
      'Begins the design of the next version from the latest one; the same design, if one is open.',
  })
  async openPackDesign(@Ctx() api: ApiContext): Promise<PackDesignNode> {
    const context = requireAdministrator(api);
    return await context.change((rows) => openDesign(context, rows));
  }

  @Mutation(() => EditPackDesignResult, {
    description:
      'Edits the design. What others changed elsewhere meanwhile is merged; the same place conflicts.',
  })
  async editPackDesign(
    @Ctx() api: ApiContext,
    @Arg('input', () => EditPackDesignInput) input: EditPackDesignInput,
  ): Promise<typeof EditPackDesignResult> {
    const context = requireAdministrator(api);
    const { requestId, revision, edits } = input;
    const place = input.place && input.place.length > 0 ? placeOf(input.place) : null;
    const command = { requestId, revision, edits, place };
    const outcome = await context.change((rows) => editDesign(context, rows, command));
    if ('refused' in outcome) {
      const { index, code, at } = outcome.refused;
      return { index, code, place: at };
    }
    return { ...outcome, changes: outcome.changes.map(changeNode(context)) };
  }

  @Mutation(() => PackDesignNode, {
    description: 'Says where one is at work on the design, and shows what is new; asked every few seconds.',
  })
  async seePackDesign(
    @Ctx() api: ApiContext,
    @Arg('input', () => SeePackDesignInput) { place, revision }: SeePackDesignInput,
  ): Promise<PackDesignNode> {
    const context = requireAdministrator(api);
    return await context.change(async (rows) => {
      const design = requireDesign(await findDesign(rows));
      requireRevision(design, revision);
      await noteEditor(context, rows, place.length > 0 ? placeOf(place) : []);
      return design;
    });
  }

  @Mutation(() => Boolean, { description: 'Throws the design away; what was edited stays in the log.' })
  async discardPackDesign(
    @Ctx() api: ApiContext,
    @Arg('input', () => PackDesignInput) { revision }: PackDesignInput,
  ): Promise<boolean> {
    const context = requireAdministrator(api);
    await context.change((rows) => discardDesign(context, rows, revision));
    return true;
  }

  @Mutation(() => PackDesignRebased, {
    description: 'Puts the design on the latest version where another was published meanwhile.',
  })
  async rebasePackDesign(
    @Ctx() api: ApiContext,
    @Arg('input', () => PackDesignInput) { revision }: PackDesignInput,
  ): Promise<PackDesignRebased> {
    const context = requireAdministrator(api);
    return await context.change(async (rows) => {
      const { lost, overwritten } = await rebaseDesign(context, rows, revision);
      return {
        design: requireDesign(await findDesign(rows)),
        lost,
        overwritten: overwritten.map(({ at, theirs, mine, by }) => ({ place: at, theirs, mine, by })),
      };
    });
  }

  @Mutation(() => PublishResult, {
    description:
      'Puts the design in force as the next version and ends it, or answers everything wrong with it.',
  })
  async publishPackDesign(
    @Ctx() api: ApiContext,
    @Arg('input', () => PublishPackDesignInput) input: PublishPackDesignInput,
  ): Promise<typeof PublishResult> {
    const context = requireAdministrator(api);
    return await context.change(async (rows) => {
      const result = await publishDesign(context, rows, input);
      return 'issues' in result ? result : await publishedNode(context, rows, result);
    });
  }
}

function requireDesign(design: Design | undefined): Design {
  if (!design) throw DomainError.notFound();
  return design;
}

function placeOf(place: readonly string[]): PackPlace {
  const parsed = PackPlace.safeParse(place);
  if (!parsed.success) throw DomainError.invalidInput('所在位置无效，请刷新页面后重试。');
  return parsed.data;
}

function changeNode({ account }: Context): (change: DesignChange) => PackDesignChange {
  return (change) => ({ ...change, self: change.accountId === account });
}
