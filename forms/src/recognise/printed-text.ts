const DAY = /年[\s\u3000_＿]*月[\s\u3000_＿]*日/u;
const DAY_PRINTED = '年 月 日';

/** The day to be filled in that a text prints, in the one way we write it. */
export function dayText(text: string): string | undefined {
  return DAY.test(text) ? DAY_PRINTED : undefined;
}

/** A text as the layout prints it: a day written one way, no lines to write on, no endless blanks. */
export function printedText(text: string): string {
  return text
    .replaceAll(new RegExp(DAY, 'gu'), DAY_PRINTED)
    .replaceAll(/[_＿]{2,}/gu, BLANK)
    .replaceAll(/[ \t\u00a0\u3000]{3,}/gu, BLANK)
    .replaceAll(/\n{3,}/gu, '\n\n')
    .replace(/^\n+|\s+$/gu, '');
}

const BLANK = '\u3000\u3000';
