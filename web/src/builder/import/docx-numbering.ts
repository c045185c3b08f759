import { attribute, childrenOf, parseXml, within } from './xml.ts';

/** The numbers that a document writes by itself before its paragraphs. */
export type Numbering = {
  /** The mark of a paragraph, counted on; empty where it has none. */
  mark(paragraph: Element): string;
};

type Level = { readonly format: string; readonly text: string };

/** Reads how a document numbers its lists. */
export function readNumbering(part: Uint8Array | undefined): Numbering {
  const root = part && parseXml(part);
  const abstracts = new Map(
    childrenOf(root, 'abstractNum').map((abstract) => [attribute(abstract, 'abstractNumId'), abstract]),
  );
  const levels = new Map<string | undefined, Level>();
  for (const list of childrenOf(root, 'num')) {
    const abstract = abstracts.get(attribute(within(list, 'abstractNumId'), 'val'));
    const first = within(abstract, 'lvl');
    levels.set(attribute(list, 'numId'), {
      format: attribute(within(first, 'numFmt'), 'val') ?? '',
      text: attribute(within(first, 'lvlText'), 'val') ?? '',
    });
  }
  const counted = new Map<string, number>();
  return {
    mark(paragraph) {
      const list = attribute(within(paragraph, 'pPr', 'numPr', 'numId'), 'val');
      const level = levels.get(list);
      if (list === undefined || !level || level.format === 'bullet' || level.format === 'none') return '';
      const count = (counted.get(list) ?? 0) + 1;
      counted.set(list, count);
      return `${level.text.replace('%1', numeral(count, level.format))} `;
    },
  };
}

const CHINESE = '零一二三四五六七八九十';

function numeral(count: number, format: string): string {
  if (!format.startsWith('chinese') || count > 99) return String(count);
  const [tens, ones] = [Math.trunc(count / 10), count % 10];
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : CHINESE[tens]}十`;
  return `${ten}${ones === 0 ? '' : CHINESE[ones]}`;
}
