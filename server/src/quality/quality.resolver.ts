import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { type ApiContext, requireSignedIn } from '../context/api-context.ts';
import { organisationLoader } from '../organisation/organisation.rows.ts';
import { OrganisationType } from '../organisation/organisation.type.ts';
import { RecordNode } from '../record/record.type.ts';
import { documentQuality } from './document-quality.ts';
import { DocumentQuality, UnitQuality } from './quality.type.ts';
import { unitQualities } from './unit-qualities.ts';

@Resolver(() => UnitQuality)
export class QualityResolver {
  @Query(() => [UnitQuality], {
    description:
      'How the catalogues of units stand, of the records that the viewer may read; the worst first.',
  })
  async catalogueQuality(@Ctx() api: ApiContext) {
    return await unitQualities(requireSignedIn(api));
  }

  @FieldResolver(() => OrganisationType)
  async unit(@Ctx() api: ApiContext, @Root() { unitId }: UnitQuality) {
    return await organisationLoader(requireSignedIn(api)).load(unitId);
  }
}

@Resolver(() => RecordNode)
export class DocumentQualityResolver {
  @FieldResolver(() => DocumentQuality, {
    nullable: true,
    description:
      'The usual mistakes in a document: of the draft for whoever may read it, else of what was handed in last. Null where its form has nothing looked at.',
  })
  async quality(
    @Ctx() api: ApiContext,
    @Root() { id }: RecordNode,
    @Arg('document', () => String) document: string,
  ): Promise<DocumentQuality | null> {
    return await documentQuality(requireSignedIn(api), id, document);
  }
}
