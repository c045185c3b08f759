import { type Column, type FieldOf } from '@lixiang/schema';
import { holdsAnswer } from '../kind/kinds.ts';
import { foldText } from '../text/plain-text.ts';

export type TableField = FieldOf<'table'>;

/** The columns that a sheet shows, in order: those that hold an answer. */
export function sheetColumns({ columns }: TableField): readonly Column[] {
  return columns.filter(holdsAnswer);
}

/** Whether people fill this column in; the others are worked out, or only read. */
export function isFilledIn(column: Column): boolean {
  if (column.readOnly || ('computed' in column && column.computed !== undefined)) return false;
  return column.kind !== 'text' || column.number === undefined;
}

/** The label of the first header row above a column, where it stands under one. */
export function headOf({ heads }: TableField, { key }: Column): string | undefined {
  return heads.find(({ columns }) => columns.includes(key))?.label;
}

/** Columns in the order in which their texts can be read: a dependent choice after what it depends on. */
export function readingOrder<C extends { readonly column: Column }>(cells: readonly C[]): readonly C[] {
  const depends = ({ column }: C) => (column.kind === 'dependentChoice' ? 1 : 0);
  return cells.toSorted((one, other) => depends(one) - depends(other));
}

const MARKS = /[*＊:：]/g;
const REMARK = /\([^()]*\)$/;

/** A header as letters to compare by: without white space, marks of duty and a remark in brackets at its end. */
export function foldHeader(text: string): string {
  return foldText(text).replaceAll(MARKS, '').replace(REMARK, '');
}
