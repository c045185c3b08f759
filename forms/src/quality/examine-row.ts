import { type CoreElement, type Field } from '@lixiang/schema';
import { formatText } from '../kind/field-text.ts';
import { type Lists } from '../list/lists.ts';
import { type Row } from '../types.ts';
import { type Entry } from './entry.ts';
import { findLengths } from './find-lengths.ts';
import { findSharing } from './find-sharing.ts';
import { findTypes } from './find-types.ts';
import { type QualityFinding } from './quality.ts';

const CHECKS = { sharing: findSharing, types: findTypes, lengths: findLengths } as const;

/** Looks at one row of a catalogue for contradictions between its columns. */
export function examineRow(
  table: Extract<Field, { kind: 'table' }>,
  row: Row,
  lists: Lists,
): readonly QualityFinding[] {
  const asked = table.quality ?? [];
  if (asked.length === 0) return [];
  const columnOf = (core: CoreElement) => table.columns.find((column) => column.core === core);
  const entry: Entry = {
    has: (core) => columnOf(core) !== undefined,
    said: (core) => {
      const column = columnOf(core);
      return column ? formatText(column, row[column.key], { lists, siblings: row }).trim() : '';
    },
    means: (core) => {
      const column = columnOf(core);
      const answer = column && row[column.key];
      if (answer === true || typeof answer !== 'string' || !column) return undefined;
      return 'options' in column || 'list' in column ? lists.optionsOf(column).find(answer)?.core : undefined;
    },
  };
  return asked.flatMap((check) =>
    CHECKS[check](entry).flatMap(({ at, code, params }): readonly QualityFinding[] => {
      const column = columnOf(at);
      return column ? [{ path: [table.key, row.id, column.key], code, params }] : [];
    }),
  );
}
