import { linesOf, plainLabel } from './cell-words.ts';
import type { PaperGrid, PaperLine } from './paper-grid.ts';

/** The lines around a table, told apart. */
export type Surroundings = {
  readonly title: string;
  readonly above: readonly PaperLine[];
  readonly below: readonly PaperLine[];
  readonly notesTitle: string | undefined;
  readonly notes: readonly string[];
  /** The unit of all money in the table, where a line says it once: “单位：万元”. */
  readonly moneyIn: string | undefined;
};

const ANNEX = /^附(?:件|表|录)?\s*[\d一二三四五六七八九十]*(?:[-－—.]\d+)*\s*[：:]?$/u;
const NOTES =
  /^\s*(?<title>(?:填[报表写]|填报|编制|表格|指标|有关)?(?:说明|须知|要求)|备?注|提示)\s*[：:]?\s*(?<first>.*)$/su;
/** What papers to fill in are called by. */
const NAME_OF_A_PAPER = /[表书单册卡函]$|目录$|[表书单册卡][（(].*[）)]$/u;
const UNIT_LINE = /(?:金额)?单位\s*[：:]\s*(?:人民币)?(万元|亿元|元)/u;

/** Finds the title, the lines to fill in above and below, and the notes of a paper. */
export function splitSurroundings({ above, below }: PaperGrid): Surroundings {
  const lines = above.filter(({ text }) => linesOf(text).length > 0 && !isAnnexLine(text));
  const at = titleAt(lines);
  const notesAt = below.findIndex(({ text }) => NOTES.test(text));
  const found = notesAt < 0 ? undefined : NOTES.exec(below[notesAt]?.text ?? '')?.groups;
  const first = found?.['first']?.trim() ?? '';
  const rest = notesAt < 0 ? [] : below.slice(notesAt + 1).flatMap(({ text }) => linesOf(text));
  const moneyIn = [...above, ...below]
    .map(({ text }) => UNIT_LINE.exec(text)?.[1])
    .find((unit) => unit !== undefined);
  const title = found?.['title'];
  return {
    title: plainLabel(lines[at]?.text ?? ''),
    above: lines.filter((_line, index) => index !== at),
    below: (notesAt < 0 ? below : below.slice(0, notesAt)).filter(({ text }) => linesOf(text).length > 0),
    notesTitle: title === undefined ? undefined : `${title}：`,
    notes: [...linesOf(first), ...rest],
    moneyIn,
  };
}

/** The title is the last line in the middle that asks for nothing; else the first that asks for nothing. */
function titleAt(lines: readonly PaperLine[]): number {
  const named = lines.findLastIndex(({ text }) => namesAPaper(text));
  if (named >= 0) return named;
  const centred = lines.findLastIndex(({ align, text }) => align === 'center' && asksNothing(text));
  return centred >= 0 ? centred : lines.findIndex(({ text }) => asksNothing(text));
}

function asksNothing(text: string): boolean {
  return (
    !/[：:＿_]/u.test(text) &&
    plainLabel(text).length >= 3 &&
    plainLabel(text).length <= 60 &&
    !/^[（(].*[）)]$/u.test(text.trim()) &&
    !/年\s*月/u.test(text)
  );
}

/** Whether a line is what a paper to fill in is called: it asks for nothing and ends as such papers are called. */
export function namesAPaper(text: string): boolean {
  return asksNothing(text) && NAME_OF_A_PAPER.test(plainLabel(text));
}

/** What a line says of the unit that all money is in, as printed: “单位：万元”. */
export function unitOfAll(text: string): string | undefined {
  return UNIT_LINE.exec(text)?.[0];
}

/** Whether a line does nothing but number an annex. */
export function isAnnexLine(text: string): boolean {
  return ANNEX.test(text.trim());
}
