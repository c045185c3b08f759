import { Arg, Args, ArgsType, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { type ApiContext, requireSignedIn } from '../context/api-context.ts';
import { forgetRead } from '../record/loader.ts';
import { RecordNode } from '../record/record.type.ts';
import { PageArgs } from '../shared/page-args.ts';
import { EventConnection } from './event.type.ts';
import { eventOf, eventsOf } from './events.ts';
import { takeTransition } from './take-transition.ts';
import { everyOptionOf, optionsOf } from './transition-options.ts';
import { TakeTransitionInput, TransitionOption, TransitionResult } from './transition.type.ts';

@ArgsType()
class EventsArgs extends PageArgs(100) {}

@Resolver(() => RecordNode)
export class TransitionResolver {
  @FieldResolver(() => EventConnection, { description: 'What has happened, oldest first.' })
  async events(
    @Ctx() api: ApiContext,
    @Root() record: RecordNode,
    @Args(() => EventsArgs) question: EventsArgs,
  ) {
    return await eventsOf(requireSignedIn(api), record, question);
  }

  @FieldResolver(() => [TransitionOption], {
    description:
      'What may be done from here and, where not, why not; with `all`, also acts that start from other states.',
  })
  async transitions(
    @Ctx() api: ApiContext,
    @Root() { id }: RecordNode,
    @Arg('all', () => Boolean, { defaultValue: false }) all: boolean,
  ) {
    const context = requireSignedIn(api);
    return all ? await everyOptionOf(context, id) : await optionsOf(context, id);
  }

  @Mutation(() => TransitionResult, {
    description: 'Takes one transition, or answers every reason why not.',
  })
  async takeTransition(
    @Ctx() api: ApiContext,
    @Arg('input', () => TakeTransitionInput) input: TakeTransitionInput,
  ): Promise<typeof TransitionResult> {
    const context = requireSignedIn(api);
    const outcome = await takeTransition(context, input);
    forgetRead(context);
    if ('refused' in outcome) return { blockers: outcome.refused };
    return await eventOf(context, outcome);
  }
}
