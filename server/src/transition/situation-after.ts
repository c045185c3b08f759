import { type Context } from '../context/context.ts';
import { type Accepted } from './accepted.ts';
import { factsAfter } from '../procedure/facts-after.ts';
import { type Situation } from '../procedure/situation.ts';
import { dateOfLaw } from '../shared/clock.ts';

type Decided = Pick<Accepted, 'situation' | 'acceptance'>;

/** What stands filed once an act has filed and returned its own. */
function filingsAfter(
  filings: Situation['filings'],
  effects: Decided['acceptance']['effects'],
  on: string,
): Situation['filings'] {
  const returned = new Set(
    effects.flatMap((effect) => (effect.kind === 'returnFiling' ? effect.filing : [])),
  );
  const made = effects.flatMap((effect) =>
    effect.kind === 'file' ? { key: effect.filing, offices: effect.offices, received: [], on } : [],
  );
  return [...filings.filter(({ key }) => !returned.has(key)), ...made];
}

/** A record's situation once an accepted act is done, as far as the act itself changes it. */
export function situationAfter({ clock, actor }: Context, { situation, acceptance }: Decided): Situation {
  const { record, events, submitted } = situation;
  const { to, transition, effects, submits } = acceptance;
  const on = dateOfLaw(clock());
  const happened = {
    transition: transition.key,
    to,
    on,
    account: actor.accountId,
    organisation: actor.organisationId,
  };
  return {
    ...situation,
    record: {
      ...record,
      state: to,
      since: to === record.state ? record.since : on,
      facts: factsAfter(record.facts, effects),
      version: record.version + 1,
    },
    events: [...events, happened],
    filings: filingsAfter(situation.filings, effects, on),
    submitted: {
      ...submitted,
      ...Object.fromEntries(submits.map(({ document, values }) => [document, values])),
    },
  };
}
