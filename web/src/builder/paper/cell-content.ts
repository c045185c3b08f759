import type { LayoutCell } from '@lixiang/schema';
import { paperDesignWords as words } from '../../wording/paper-design.ts';
import type { PlacedField } from './form-fields.ts';

/** What a cell shows while it is designed: its text or label, the fields answered in it, its hint. */
export function cellContent({ text, of, fields, hint }: LayoutCell, known: readonly PlacedField[]) {
  const byKey = fieldsByKey(known);
  const labelOf = (key: string) => byKey.get(key)?.label ?? key;
  return {
    printed: text ?? (of === undefined ? '' : labelOf(of)),
    answers: fields.map((key) => {
      return { key, label: byKey.get(key)?.kind === 'seal' ? words.sealed : labelOf(key) };
    }),
    hint: hint ?? '',
  };
}

const indexes = new WeakMap<readonly PlacedField[], ReadonlyMap<string, PlacedField>>();

/** Each of hundreds of cells asks for its fields: a list of fields never changes, so that it is gone through once. */
function fieldsByKey(known: readonly PlacedField[]): ReadonlyMap<string, PlacedField> {
  const index = indexes.get(known) ?? new Map(known.map((field) => [field.key, field]));
  indexes.set(known, index);
  return index;
}

/** The content of a cell in one line. */
export function contentText(cell: LayoutCell, known: readonly PlacedField[]): string {
  const { printed, answers, hint } = cellContent(cell, known);
  return [printed, ...answers.map(({ label }) => `［${label}］`), hint]
    .filter((part) => part !== '')
    .join(' ');
}
