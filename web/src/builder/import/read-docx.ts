import { readDocxTable } from './docx-table.ts';
import { breaksPage, lineOf } from './docx-text.ts';
import { type Numbering, readNumbering } from './docx-numbering.ts';
import type { RawBlock } from './raw-table.ts';
import { attribute, childrenOf, parseXml, within } from './xml.ts';

export type ReadBlocks = { readonly blocks: readonly RawBlock[]; readonly landscape: boolean };

/** What follows one another in a Word document; nothing where its text cannot be read. */
export function readDocx(parts: Readonly<Record<string, Uint8Array>>): ReadBlocks | undefined {
  const part = parts['word/document.xml'];
  const body = part && within(parseXml(part), 'body');
  if (!body) return undefined;
  const numbering = readNumbering(parts['word/numbering.xml']);
  const page = [...body.querySelectorAll('*|pgSz')].at(-1);
  return {
    blocks: blocksIn(body, numbering),
    landscape: attribute(page, 'orient') === 'landscape',
  };
}

function blocksIn(parent: Element, numbering: Numbering): readonly RawBlock[] {
  return childrenOf(parent).flatMap((child): readonly RawBlock[] => {
    if (child.localName === 'tbl') return [readDocxTable(child, numbering)];
    if (child.localName === 'p') {
      const line: RawBlock = { kind: 'line', ...lineOf(child, numbering) };
      return breaksPage(child) ? [{ kind: 'pageBreak' }, line] : [line];
    }
    const inner = child.localName === 'sdt' ? within(child, 'sdtContent') : child;
    return inner && ['sdt', 'ins', 'customXml'].includes(child.localName) ? blocksIn(inner, numbering) : [];
  });
}
