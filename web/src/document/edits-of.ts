import type { Edit, Row } from '@lixiang/forms';
import { objectOf, textsOf } from '../api/json.ts';

/** Reads what others changed meanwhile; an edit that this client does not know is left out. */
export function editsOf(value: unknown): readonly Edit[] {
  return Array.isArray(value) ? value.flatMap((item) => editOf(objectOf(item)) ?? []) : [];
}

function editOf(item: Readonly<Record<string, unknown>>): Edit | undefined {
  const path = textsOf(item['path']);
  const after = typeof item['after'] === 'string' ? item['after'] : null;
  switch (item['op']) {
    case 'set':
      return { op: 'set', path, value: item['value'] };
    case 'insertRows':
      return { op: 'insertRows', path, after, rows: rowsOf(item['rows']) };
    case 'removeRows':
      return { op: 'removeRows', path, ids: textsOf(item['ids']) };
    case 'moveRows':
      return { op: 'moveRows', path, ids: textsOf(item['ids']), after };
    default:
      return undefined;
  }
}

function rowsOf(value: unknown): readonly Row[] {
  if (!Array.isArray(value)) return [];
  return value
    .map(objectOf)
    .flatMap((row) => (typeof row['id'] === 'string' ? [{ ...row, id: row['id'] }] : []));
}
