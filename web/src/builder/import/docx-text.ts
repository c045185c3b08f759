import type { PaperLine } from '@lixiang/forms';
import type { Numbering } from './docx-numbering.ts';
import { attribute, childrenOf, isOn, within } from './xml.ts';

/** Boxes of the symbol fonts, which have no character of their own. */
const BOX_CODES = new Set([
  'F0A3',
  'F0A8',
  'F06F',
  'F071',
  'F030',
  '00A3',
  '00A8',
  '006F',
  'F0FE',
  'F052',
  '00FE',
  '0052',
]);
/** What is deleted, a picture's alternative, a field's own language: never part of what one reads. */
const UNREAD = new Set([
  'del',
  'moveFrom',
  'Fallback',
  'instrText',
  'delText',
  'rPr',
  'pPr',
  'sdtPr',
  'footnoteReference',
]);

/** The text of a paragraph as one reads it, with its tabs, breaks and boxes. */
export function paragraphText(paragraph: Element, numbering: Numbering): string {
  return `${numbering.mark(paragraph)}${textIn(paragraph)}`;
}

function textIn(element: Element): string {
  return [...element.children].map(textOf).join('');
}

function textOf(element: Element): string {
  if (UNREAD.has(element.localName)) return '';
  switch (element.localName) {
    case 't':
      return element.textContent ?? '';
    case 'tab':
    case 'ptab':
      return '\t';
    case 'br':
      return attribute(element, 'type') === 'page' ? '' : '\n';
    case 'cr':
      return '\n';
    case 'noBreakHyphen':
      return '-';
    case 'sym':
      return BOX_CODES.has((attribute(element, 'char') ?? '').toUpperCase()) ? '□' : '';
    case 'fldChar':
      return element.querySelector('*|checkBox') ? '□' : '';
    case 'txbxContent':
      return childrenOf(element, 'p').map(textIn).join('\n');
    default:
      return textIn(element);
  }
}

/** A paragraph as a line of the paper. */
export function lineOf(paragraph: Element, numbering: Numbering): PaperLine {
  return {
    text: paragraphText(paragraph, numbering).replace(/[\s\u3000]+$/u, ''),
    align: alignOf(paragraph),
    bold: isBold(paragraph),
  };
}

/** Where the text of a paragraph stands. */
export function alignOf(paragraph: Element): PaperLine['align'] {
  const said = attribute(within(paragraph, 'pPr', 'jc'), 'val') ?? '';
  if (said === 'center' || said === 'distribute') return 'center';
  return said === 'right' || said === 'end' ? 'right' : 'left';
}

/** Whether any of its text is bold. */
export function isBold(paragraph: Element): boolean {
  return [...paragraph.querySelectorAll('*|rPr > *|b')].some((bold) => isOn(bold));
}

/** Whether a new page begins with a paragraph, or within it. */
export function breaksPage(paragraph: Element): boolean {
  const before = within(paragraph, 'pPr', 'pageBreakBefore');
  const section = within(paragraph, 'pPr', 'sectPr');
  const breaks = [...paragraph.querySelectorAll('*|br')];
  return isOn(before) || section !== undefined || breaks.some((each) => attribute(each, 'type') === 'page');
}

/** What a drop-down of the document offers. */
export function offersIn(element: Element): readonly string[] {
  return [
    ...element.querySelectorAll(
      '*|dropDownList > *|listItem, *|comboBox > *|listItem, *|ddList > *|listEntry',
    ),
  ]
    .map((item) => attribute(item, 'displayText') ?? attribute(item, 'val') ?? '')
    .map((text) => text.trim())
    .filter((text) => text !== '' && !/^(?:请)?选择(?:一项)?[。.]?$/u.test(text));
}
