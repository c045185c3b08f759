import { isAmong, whoAre } from '../procedure/actor.ts';
import { type Blocker, blocked } from '../procedure/blocker.ts';
import { type Examination } from '../procedure/examination.ts';
import { type LinkEnd } from '../procedure/link-end.ts';

/** Why whoever asks may not set a link, seen from the record whose type declares it. */
export function linkBlockers(end: LinkEnd, owner: Examination): readonly Blocker[] {
  const { definition } = end;
  if (definition.over === 'link' && isAmong(definition.setBy, owner)) return [];
  return [blocked({ code: 'wrongActor', who: whoAre(definition.setBy, owner) }, { basis: [] })];
}
