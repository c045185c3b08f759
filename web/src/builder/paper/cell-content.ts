import type { LayoutCell } from '@lixiang/schema';
import { paperDesignWords as words } from '../../wording/paper-design.ts';
import type { PlacedField } from './form-fields.ts';

/** What a cell shows while it is designed: its text or label, the fields answered in it, its hint. */
export function cellContent({ text, of, fields, hint }: LayoutCell, known: readonly PlacedField[]) {
  const labelOf = (key: string) => known.find((field) => field.key === key)?.label ?? key;
  return {
    printed: text ?? (of === undefined ? '' : labelOf(of)),
    answers: fields.map((key) => {
      const field = known.find((each) => each.key === key);
      return { key, label: field?.kind === 'seal' ? words.sealed : labelOf(key) };
    }),
    hint: hint ?? '',
  };
}

/** The content of a cell in one line. */
export function contentText(cell: LayoutCell, known: readonly PlacedField[]): string {
  const { printed, answers, hint } = cellContent(cell, known);
  return [printed, ...answers.map(({ label }) => `［${label}］`), hint]
    .filter((part) => part !== '')
    .join(' ');
}
