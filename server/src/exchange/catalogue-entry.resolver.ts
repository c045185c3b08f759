import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { type ApiContext, requireSignedIn } from '../context/api-context.ts';
import { loadAll } from '../record/loader.ts';
import { recordLoader } from '../record/record-rows.ts';
import { RecordNode } from '../record/record.type.ts';
import { DomainError } from '../shared/domain-error.ts';
import {
  CatalogueEntries,
  CatalogueEntry,
  CatalogueEntryPlace,
  CatalogueUse,
  CatalogueVersion,
} from './catalogue-entry.type.ts';
import { entryUses } from './entry-uses.ts';
import { entryVersions } from './entry-versions.ts';
import { findEntries, findEntry } from './find-entries.ts';

const MOST = 100;
const LONGEST_SEARCH = 100;

@Resolver(() => CatalogueEntry)
export class CatalogueEntryResolver {
  @Query(() => CatalogueEntries, {
    description:
      'Entries of catalogues handed in anywhere in the jurisdiction, the latest first: of records that the viewer may not read, what is shared.',
  })
  async catalogueEntries(
    @Ctx() api: ApiContext,
    @Arg('search', () => String, { nullable: true }) search: string | null,
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
  ): Promise<CatalogueEntries> {
    const context = requireSignedIn(api);
    if (first < 1 || first > MOST) throw DomainError.invalidInput(`first 应在 1 到 ${MOST} 之间。`);
    if ((search ?? '').length > LONGEST_SEARCH)
      throw DomainError.invalidInput(`查找内容不超过 ${LONGEST_SEARCH} 字。`);
    return await findEntries(context, { search: search ?? '', first });
  }

  @Query(() => CatalogueEntry, { nullable: true })
  async catalogueEntry(
    @Ctx() api: ApiContext,
    @Arg('at', () => CatalogueEntryPlace) place: CatalogueEntryPlace,
  ): Promise<CatalogueEntry | null> {
    return await findEntry(requireSignedIn(api), place);
  }

  @FieldResolver(() => RecordNode, {
    nullable: true,
    description: 'The record of its catalogue; null where the viewer may not read that.',
  })
  async record(@Ctx() api: ApiContext, @Root() { recordId }: CatalogueEntry): Promise<RecordNode | null> {
    return await recordLoader(requireSignedIn(api)).load(recordId);
  }

  @FieldResolver(() => [CatalogueUse], {
    description: 'The first hundred records that lean on it, of those that the viewer may read.',
  })
  async uses(@Ctx() api: ApiContext, @Root() entry: CatalogueEntry): Promise<readonly CatalogueUse[]> {
    const context = requireSignedIn(api);
    const uses = await entryUses(context, entry);
    const records = await loadAll(
      recordLoader(context),
      uses.map(({ id }) => id),
    );
    return uses.flatMap(({ how }, at) => {
      const record = records[at];
      return record ? [{ record, how }] : [];
    });
  }

  @FieldResolver(() => [CatalogueVersion], {
    nullable: true,
    description: 'What has become of it, the latest first; null where the viewer may not read its record.',
  })
  async versions(
    @Ctx() api: ApiContext,
    @Root() entry: CatalogueEntry,
  ): Promise<readonly CatalogueVersion[] | null> {
    return entry.isReadable ? await entryVersions(requireSignedIn(api), entry) : null;
  }
}
