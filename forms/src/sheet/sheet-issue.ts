import { type Issue } from '../types.ts';

type Said = Pick<Issue, 'code' | 'params' | 'severity'>;

/** Something about one cell of a spreadsheet; rows and columns count from 0, the address is as spreadsheets write it. */
export type SheetIssue = Said & { readonly row: number; readonly column: number; readonly address: string };

/** Puts a finding into a cell. */
export function atCell(row: number, column: number, { code, params, severity }: Said): SheetIssue {
  return { row, column, address: cellAddress(row, column), code, params, severity };
}

/** The address of a cell, `A1` for the first. */
export function cellAddress(row: number, column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCodePoint(65 + ((rest - 1) % 26)) + letters;
  }
  return `${letters}${row + 1}`;
}
