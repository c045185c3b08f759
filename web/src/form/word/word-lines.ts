import { cellPieces, type Paper } from '@lixiang/forms';
import { Paragraph, TabStopType, TextRun } from 'docx';
import { textOf } from './word-cell.ts';
import type { WordPaper } from './word-paper.ts';
import { ALIGNMENT, FONT, SIZE, twips } from './word-style.ts';

/** Lines outside the grid: what stands side by side is set apart by tabs. */
export function wordLines(lines: Paper['above'], paper: WordPaper): readonly Paragraph[] {
  return lines.map((cells) => {
    const total = cells.reduce((sum, { colspan }) => sum + colspan, 0);
    let passed = 0;
    const stops = cells.map(({ align, colspan }) => {
      const from = Math.round((paper.width * passed) / total);
      passed += colspan;
      const to = Math.round((paper.width * passed) / total);
      if (align === 'right') return { type: TabStopType.RIGHT, position: to };
      return align === 'center'
        ? { type: TabStopType.CENTER, position: Math.round((from + to) / 2) }
        : { type: TabStopType.LEFT, position: from };
    });
    const texts = cells.map((cell) => {
      let written = '';
      for (const piece of cellPieces(cell)) written += textOf(piece, paper, written);
      return cell.hint === undefined ? written : `${written}${cell.hint}`;
    });
    const [only] = cells;
    const isAlone = cells.length === 1;
    return new Paragraph({
      keepNext: true,
      keepLines: true,
      alignment: isAlone && only ? ALIGNMENT[only.align] : ALIGNMENT.left,
      spacing: { before: twips(2), after: twips(2) },
      tabStops: isAlone ? [] : stops.filter(({ position }) => position > 0),
      children: texts.map(
        (text, at) =>
          new TextRun({
            text: at === 0 && !needsTab(cells[0]?.align, isAlone) ? text : `\t${text}`,
            font: FONT.body,
            size: SIZE.body,
          }),
      ),
    });
  });
}

function needsTab(align: 'left' | 'center' | 'right' | undefined, isAlone: boolean): boolean {
  return !isAlone && align !== 'left';
}
