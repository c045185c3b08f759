import { type Transition } from '@lixiang/schema';
import { type Situation } from './situation.ts';

/** The state that a transition leads to from here; null where it leads back and there is nothing to lead back to. */
export function destinationOf({ to }: Transition, { record, events }: Situation): string | null {
  if (typeof to === 'string') return to;
  if ('special' in to) return record.state;
  return events.findLast((event) => to.lastOf.includes(event.to))?.to ?? null;
}
