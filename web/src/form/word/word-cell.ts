import { cellPieces, type CellPiece, type PaperCell } from '@lixiang/forms';
import { Paragraph, type Table, TextRun } from 'docx';
import { paperWords } from '../../wording/paper.ts';
import { box, isChosen, isOfficial, printedAnswer, SELF_EXPLAINING } from '../paper/printed-answer.ts';
import type { WordPaper } from './word-paper.ts';
import { ALIGNMENT, FONT, SIZE } from './word-style.ts';
import { wordTable } from './word-table.ts';

export type CellContent = readonly (Paragraph | Table)[];
type ParagraphMore = { readonly keepNext: boolean };

/** What stands in a cell: text and answers run together as on paper, a table by itself, the hint in small type. */
export function wordCell(cell: PaperCell, paper: WordPaper, more: ParagraphMore): CellContent {
  const content: (Paragraph | Table)[] = [];
  let written = '';
  const flush = () => {
    if (written === '') return;
    content.push(...paragraphs(written, cell, more));
    written = '';
  };
  for (const piece of cellPieces(cell)) {
    const isTable = piece.kind === 'answer' && piece.field.kind === 'table';
    if (!isTable) {
      written += textOf(piece, paper, written);
      continue;
    }
    const table = tableOf(piece, paper);
    if (!table) continue;
    if (!piece.labelled) written += broken(written) + paperWords.labelled(piece.field.label);
    flush();
    content.push(table);
  }
  flush();
  if (cell.hint !== undefined) content.push(hint(cell.hint, cell, more));
  // A cell ends with a paragraph; a table alone would not be read.
  if (!(content.at(-1) instanceof Paragraph)) content.push(...paragraphs('', cell, more));
  return content;
}

/** A piece of a cell as it follows what is written before it. */
export function textOf(piece: CellPiece, paper: WordPaper, before: string): string {
  if (piece.kind === 'text') return piece.text;
  const { field } = piece;
  const answer = paper.store.answer([field.key]);
  if (piece.kind === 'box') return box(isChosen(answer.value, piece.option), piece.label);
  if (field.kind === 'seal' || field.kind === 'note' || !answer.visible) return '';
  if (paper.blank && !piece.labelled && isOfficial(paper.form)) return '';
  const printed = printedAnswer(field, answer.value, paper);
  const text = printed.kind === 'boxes' ? printed.boxes.join('\u3000') : printed.lines.join('\n');
  const label = piece.labelled || SELF_EXPLAINING.has(field.kind) ? '' : paperWords.labelled(field.label);
  if (text === '' && label === '') return '';
  return `${piece.inline ? '' : broken(before)}${label}${text}`;
}

function broken(before: string): string {
  return before === '' || /[：\n]$/u.test(before) ? '' : '\n';
}

function tableOf(piece: Extract<CellPiece, { kind: 'answer' }>, paper: WordPaper): Table | undefined {
  const { field, labelled } = piece;
  const answer = paper.store.answer([field.key]);
  if (field.kind !== 'table' || !answer.visible) return undefined;
  if (!labelled && (answer.value === undefined || (paper.blank && isOfficial(paper.form)))) return undefined;
  return wordTable(field, paper, { isPage: false });
}

function paragraphs(text: string, { align }: PaperCell, { keepNext }: ParagraphMore): readonly Paragraph[] {
  return text
    .split('\n')
    .map((line) => new Paragraph({ alignment: ALIGNMENT[align], keepNext, children: [run(line)] }));
}

function run(text: string): TextRun {
  return new TextRun({ text, font: FONT.body, size: SIZE.body });
}

function hint(text: string, { align }: PaperCell, { keepNext }: ParagraphMore): Paragraph {
  const small = new TextRun({ text, font: FONT.body, size: SIZE.hint });
  return new Paragraph({ alignment: ALIGNMENT[align], keepNext, children: [small] });
}
