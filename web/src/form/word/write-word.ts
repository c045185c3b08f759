import { layoutGrid, type Paper } from '@lixiang/forms';
import {
  Document,
  Header,
  HeightRule,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextDirection,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { AnswerStore } from '../store/answer-store.ts';
import { allNames } from '../paper/use-all-names.ts';
import type { FormPaperProps } from '../types.ts';
import { wordCell } from './word-cell.ts';
import { wordLines } from './word-lines.ts';
import type { WordPaper } from './word-paper.ts';
import { ALIGNMENT, BORDERS, FONT, PAGE, SIZE, twips } from './word-style.ts';
import { wordTable } from './word-table.ts';

const NOTHING = {};

type WordProps = Omit<FormPaperProps, 'onReady'> & {
  /** Stands at the head of every page of what has no effect. */
  readonly mark?: string | null;
};

/** The official form as a Word document, blank or filled: the cells of the paper, to be edited and printed. */
export async function writeWord({ mark = null, ...props }: WordProps): Promise<Blob> {
  const { pack, form, values = NOTHING, circumstances, attachments = NOTHING, services = NOTHING } = props;
  const paper = layoutGrid(form);
  const isWide = paper.orientation === 'landscape';
  const writing: WordPaper = {
    form,
    store: new AnswerStore(pack.compiled(form).open(values, circumstances)),
    lists: pack.listsWith(await allNames(form, values, services)),
    attachments,
    blank: props.values === undefined,
    width: twips((isWide ? PAGE.long : PAGE.short) - 2 * PAGE.side),
  };
  const document = new Document({
    title: paper.title,
    sections: [
      {
        properties: {
          page: {
            size: {
              width: twips(PAGE.short),
              height: twips(PAGE.long),
              orientation: isWide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            },
            margin: {
              top: twips(PAGE.top),
              bottom: twips(PAGE.top),
              left: twips(PAGE.side),
              right: twips(PAGE.side),
            },
          },
        },
        ...(mark !== null && { headers: { default: new Header({ children: [markOf(mark)] }) } }),
        children: [
          title(paper.title),
          ...wordLines(paper.above, writing),
          ...(paper.grid ? [gridOf(paper.grid, writing)] : []),
          ...(paper.table?.kind === 'table' ? [wordTable(paper.table, writing, { isPage: true })] : []),
          ...wordLines(paper.below, writing),
          ...notesOf(paper),
        ],
      },
    ],
  });
  return Packer.toBlob(document);
}

function markOf(text: string): Paragraph {
  return new Paragraph({
    alignment: ALIGNMENT.center,
    children: [new TextRun({ text, font: FONT.title, size: SIZE.title, bold: true, color: 'C4262E' })],
  });
}

function title(text: string): Paragraph {
  return new Paragraph({
    alignment: ALIGNMENT.center,
    keepNext: true,
    spacing: { after: twips(6) },
    children: [new TextRun({ text, font: FONT.title, size: SIZE.title, bold: true })],
  });
}

/** A filled paper may need the height of its blank rows elsewhere. */
const LEAST = 0.5;
const PLAIN_ROW_MILLIMETRES = 10;

function gridOf({ widths, rows }: NonNullable<Paper['grid']>, paper: WordPaper): Table {
  const last = rows.length - 1;
  return new Table({
    columnWidths: widths.map((width) => Math.round((paper.width * width) / 100)),
    width: { size: paper.width, type: WidthType.DXA },
    borders: BORDERS,
    rows: rows.map(({ height = PLAIN_ROW_MILLIMETRES, cells }, at) => {
      const least = paper.blank ? height : height * LEAST;
      return new TableRow({
        cantSplit: true,
        height: { value: twips(least), rule: HeightRule.ATLEAST },
        children: cells.map(
          (cell) =>
            new TableCell({
              columnSpan: cell.colspan,
              rowSpan: cell.rowspan,
              verticalAlign: VerticalAlignTable.CENTER,
              ...(cell.vertical ? { textDirection: TextDirection.TOP_TO_BOTTOM_RIGHT_TO_LEFT } : {}),
              // The last row stays with the lines that sign for it.
              children: wordCell(cell, paper, { keepNext: at === last }),
            }),
        ),
      });
    }),
  });
}

function notesOf({ notesTitle, notes }: Paper): readonly Paragraph[] {
  const lines = notes.length === 0 ? [] : [...(notesTitle === undefined ? [] : [notesTitle]), ...notes];
  return lines.map(
    (line) => new Paragraph({ children: [new TextRun({ text: line, font: FONT.body, size: SIZE.notes })] }),
  );
}
