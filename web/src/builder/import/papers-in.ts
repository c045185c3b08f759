import { isAnnexLine, type PaperGrid, type PaperLine } from '@lixiang/forms';
import { joinTables } from './join-tables.ts';
import type { RawBlock, RawTable } from './raw-table.ts';

/** So many lines may stand above a table and still belong to it. */
const MOST_ABOVE = 8;
const MOST_BELOW = 60;

/** The official tables of a document, each with the lines that belong to it. */
export function papersIn(blocks: readonly RawBlock[], landscape: boolean): readonly PaperGrid[] {
  const groups = groupTables(blocks);
  return groups.map(({ tables, before, after }, at) => {
    const { widths, heights, cells } = joinTables(tables);
    const previous = groups[at - 1];
    const above = previous ? splitBetween(before).above : ownLines(before);
    const below = groups[at + 1] ? splitBetween(after).below : linesOf(after);
    return { above, widths, heights, cells, below: below.slice(0, MOST_BELOW), landscape };
  });
}

type Group = {
  readonly tables: readonly RawTable[];
  readonly before: readonly RawBlock[];
  readonly after: readonly RawBlock[];
};

/** Tables with nothing but blank lines between them are one, cut by a page. */
function groupTables(blocks: readonly RawBlock[]): readonly Group[] {
  const groups: { tables: RawTable[]; before: RawBlock[]; after: RawBlock[] }[] = [];
  let between: RawBlock[] = [];
  for (const block of blocks) {
    if (block.kind !== 'table') {
      between.push(block);
      continue;
    }
    const last = groups.at(-1);
    if (last && linesOf(between).length === 0) last.tables.push(block);
    else {
      last?.after.push(...between);
      groups.push({ tables: [block], before: between, after: [] });
    }
    between = [];
  }
  groups.at(-1)?.after.push(...between);
  return groups;
}

function linesOf(blocks: readonly RawBlock[]): readonly PaperLine[] {
  return blocks.flatMap((block) => (block.kind === 'line' && block.text.trim() !== '' ? [block] : []));
}

/** Of all that stands before the first table, what begins with its annex number, its page, or its title. */
function ownLines(before: readonly RawBlock[]): readonly PaperLine[] {
  const annex = before.findLastIndex((block) => block.kind === 'line' && isAnnexLine(block.text));
  const page = before.findLastIndex(({ kind }) => kind === 'pageBreak');
  const title = before.findLastIndex((block) => block.kind === 'line' && isTitle(block));
  const start = annex >= 0 ? annex : page >= 0 ? page : Math.max(0, title);
  return linesOf(before.slice(start)).slice(-MOST_ABOVE);
}

function isTitle({ text, align, bold }: PaperLine): boolean {
  return text.trim() !== '' && !/[：:]/u.test(text) && (align === 'center' || bold);
}

/** Where the lines between two tables pass from the first to the second: at an annex number, a page or a title. */
function splitBetween(blocks: readonly RawBlock[]): {
  readonly above: readonly PaperLine[];
  readonly below: readonly PaperLine[];
} {
  const annex = blocks.findIndex((block) => block.kind === 'line' && isAnnexLine(block.text));
  const page = blocks.findIndex(({ kind }) => kind === 'pageBreak');
  const title = blocks.findIndex((block) => block.kind === 'line' && isTitle(block));
  const start = [annex, page, title].find((at) => at >= 0) ?? blocks.length;
  return { below: linesOf(blocks.slice(0, start)), above: linesOf(blocks.slice(start)).slice(-MOST_ABOVE) };
}
