import { clockNaming } from '../../property/naming.ts';
import { useOwner } from '../../property/use-owner.ts';
import { sayClock } from './say-clock.ts';

/** What a clock comes to, in a line. */
export function ClockSentence({ place }: { readonly place: readonly string[] }) {
  const owner = useOwner(place);
  const naming = clockNaming(owner);
  const said = naming && sayClock(owner.item, owner.content, naming.names);
  return said === undefined ? null : <p className="lx-hint">{said}</p>;
}
