import { clockWords } from '../wording/clock.ts';
import { inboxWords as words } from '../wording/inbox.ts';
import type { InboxAct } from './inbox-query.ts';

/** What an act that waits is called; of points the server gives their number. */
export function actName({ kind, name }: Pick<InboxAct, 'kind' | 'name'>): string {
  switch (kind) {
    case 'TRANSITION':
      return name;
    case 'DOCUMENT':
      return words.fill(name);
    case 'OPINION':
      return words.giveOpinion(name);
    case 'DUTY':
      return clockWords.perform(name);
    case 'POINT':
      return words.answerPoints(name);
  }
}
