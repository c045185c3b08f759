import type { Row } from '@lixiang/forms';
import type { FieldOf, Form } from '@lixiang/schema';

/** So many rows stand on one page with certainty. */
const LONGEST_BLOCK = 12;
const BLANK_PAGE = 12;
const BLANK_PART = 4;

/**
 * Rows whose merged cells are all equal, as long as a page can hold them: a cell that ran over the end of a page
 * would leave the next one without its text.
 */
export function blocksOf({ merge }: FieldOf<'table'>, rows: readonly Row[]): readonly (readonly Row[])[] {
  const blocks: Row[][] = [];
  let block: Row[] = [];
  for (const row of rows) {
    const above = block.at(-1);
    const goesOn = above && block.length < LONGEST_BLOCK && merge.every((key) => above[key] === row[key]);
    if (goesOn) block.push(row);
    else blocks.push((block = [row]));
  }
  return blocks;
}

/** The rows that a blank table leaves to be filled in by hand: a page of them where the table is the page. */
export function blankRows(field: FieldOf<'table'>, form: Form): number {
  return form.layout?.table === field.key ? BLANK_PAGE : Math.max(BLANK_PART, field.minRows);
}
