import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { type ApiContext, requireSignedIn } from '../context/api-context.ts';
import { forgetRead } from '../record/loader.ts';
import { shownRecord } from '../record/record-rows.ts';
import { RecordNode } from '../record/record.type.ts';
import { FilingNode, FilingResult, ReceiveFilingInput } from './filing.type.ts';
import { filingsOf } from './filings.ts';
import { receiveFiling } from './receive-filing.ts';

@Resolver(() => RecordNode)
export class FilingResolver {
  @FieldResolver(() => [FilingNode])
  async filings(@Ctx() api: ApiContext, @Root() { id }: RecordNode) {
    return await filingsOf(requireSignedIn(api), id);
  }

  @Mutation(() => FilingResult, { description: 'Acknowledges what was filed with an office.' })
  async receiveFiling(
    @Ctx() api: ApiContext,
    @Arg('input', () => ReceiveFilingInput) input: ReceiveFilingInput,
  ): Promise<typeof FilingResult> {
    const context = requireSignedIn(api);
    const outcome = await receiveFiling(context, input);
    forgetRead(context);
    if ('refused' in outcome) return { blockers: outcome.refused };
    return { record: await shownRecord(context, outcome.record) };
  }
}
