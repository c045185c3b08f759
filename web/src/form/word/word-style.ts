import { AlignmentType, BorderStyle, type ITableBordersOptions } from 'docx';

/** Lengths of the printed page, as the paper on screen has them. */
export const TWIPS_IN_MILLIMETRE = 56.7;
export const PAGE = { short: 210, long: 297, top: 18, side: 16 } as const;

/** Half points. */
export const SIZE = { body: 21, title: 36, table: 18, hint: 17, notes: 18 } as const;

const SONG = '宋体';
const FANG_SONG = '仿宋';
const TITLE = '方正小标宋简体';

/** Chinese text is set in the first; a machine that lacks a font takes its own. */
export const FONT = {
  body: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: FANG_SONG },
  title: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: TITLE },
  table: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: SONG },
} as const;

export const ALIGNMENT = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;

const LINE = { style: BorderStyle.SINGLE, size: 6, color: '000000' } as const;

/** Every cell of an official table has its lines. */
export const BORDERS: ITableBordersOptions = {
  top: LINE,
  bottom: LINE,
  left: LINE,
  right: LINE,
  insideHorizontal: LINE,
  insideVertical: LINE,
};

/** A length on paper in the unit of Word. */
export function twips(millimetres: number): number {
  return Math.round(millimetres * TWIPS_IN_MILLIMETRE);
}
