import { provenBy, Scenario } from '@lixiang/schema';
import { Arg, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { type ApiContext, requireAdministrator, requireSignedIn } from '../context/api-context.ts';
import { PackScenario, PackType, PackVersion, PublishPackInput, PublishResult } from './pack.type.ts';
import { publishPack } from './publish-pack.ts';
import { listVersions } from './list-versions.ts';
import { versionsOfForm } from './versions-of-form.ts';
import { packNode, publishedNode } from './published-node.ts';
import { currentPack, packOfVersion, scenariosOf } from './published-pack.ts';

@Resolver(() => PackType)
export class PackResolver {
  @Query(() => PackType, {
    description: 'The pack that new records begin under, or an older version that a record is pinned to.',
  })
  async pack(
    @Ctx() api: ApiContext,
    @Arg('version', () => Int, { nullable: true }) version: number | null,
  ): Promise<PackType> {
    const context = requireSignedIn(api);
    return await context.read(async (rows) => {
      const current = await currentPack(context, rows);
      const wanted = version ? await packOfVersion(context, rows, version) : current;
      return packNode(wanted, wanted.version === current.version);
    });
  }

  @Query(() => [PackVersion], { description: 'Every version that was published, latest first.' })
  async packVersions(
    @Ctx() api: ApiContext,
    @Arg('form', () => String, {
      nullable: true,
      description: 'Only those in which the form of this key came, became another or went.',
    })
    form: string | null | undefined,
  ): Promise<readonly PackVersion[]> {
    return await requireSignedIn(api).read(async (rows) => {
      const versions = await listVersions(rows);
      if (!form) return versions;
      const changed = await versionsOfForm(rows, form);
      return versions.filter(({ version }) => changed.has(version));
    });
  }

  @FieldResolver(() => [PackScenario], { description: 'What it was proven by.' })
  async scenarios(@Ctx() api: ApiContext, @Root() { version }: PackType): Promise<PackScenario[]> {
    const context = requireSignedIn(api);
    return await context.read(async (rows) => {
      const { pack } = await packOfVersion(context, rows, version);
      return Scenario.array()
        .parse(await scenariosOf(rows, version))
        .map(({ id, title, articles, ...steps }) => ({
          id,
          title,
          articles,
          proves: [...provenBy(pack, steps)],
        }));
    });
  }

  @Mutation(() => PublishResult, {
    description:
      "Puts a new version of the jurisdiction's pack in force, or answers everything that is wrong with it.",
  })
  async publishPack(
    @Ctx() api: ApiContext,
    @Arg('input', () => PublishPackInput) input: PublishPackInput,
  ): Promise<typeof PublishResult> {
    const context = requireAdministrator(api);
    return await context.change(async (rows) => {
      const result = await publishPack(context, rows, input);
      return 'issues' in result ? result : await publishedNode(context, rows, result);
    });
  }
}
