import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { type ApiContext, requireSignedIn } from '../context/api-context.ts';
import { RecordNode } from '../record/record.type.ts';
import { similarTo } from './similar-to.ts';
import { SimilarRecord } from './suggestion.type.ts';

@Resolver(() => RecordNode)
export class SuggestionResolver {
  @FieldResolver(() => [SimilarRecord], {
    nullable: true,
    description:
      'What has been handed in anywhere in the jurisdiction and is like this record, the most like first; null for types that are not compared. Whoever fills it in is answered by the draft, others by what was handed in.',
  })
  async similar(
    @Ctx() api: ApiContext,
    @Root() { id }: RecordNode,
    @Arg('first', () => Int, { defaultValue: 5 }) first: number,
  ): Promise<readonly SimilarRecord[] | null> {
    return await similarTo(requireSignedIn(api), id, first);
  }
}
