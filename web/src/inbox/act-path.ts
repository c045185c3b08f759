import type { InboxAct } from './inbox-query.ts';

/** Where an act that waits is carried out. */
export function actPath(record: string, { kind, key }: Pick<InboxAct, 'kind' | 'key'>): string {
  switch (kind) {
    case 'TRANSITION':
      return `/r/${record}?act=${key}`;
    case 'DOCUMENT':
      return `/r/${record}/d/${key}`;
    case 'OPINION':
      // An opinion's key is `review.task`; the page has a place for each review.
      return `/r/${record}#review-${key.split('.')[0]}`;
    case 'DUTY':
      return `/r/${record}#clocks`;
    case 'POINT':
      return `/r/${record}#points`;
  }
}
