import type { InboxAct } from './inbox-query.ts';

/** Where an act that waits is carried out. */
export function actPath(record: string, { kind, key }: Pick<InboxAct, 'kind' | 'key'>): string {
  switch (kind) {
    case 'TRANSITION':
      return `/r/${record}?act=${key}`;
    case 'DOCUMENT':
      return `/r/${record}/d/${key}`;
    case 'OPINION':
      return `/r/${record}#review-${key}`;
    case 'POINT':
      return `/r/${record}#points`;
  }
}
