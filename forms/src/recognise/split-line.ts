import { isRoom, plainLabel } from './cell-words.ts';

/** A label with the room behind it, as it stands in a line of text. */
export type LinePiece = {
  /** Empty where a date stands alone: a year, a month and a day to fill in. */
  readonly label: string;
  /** The label as printed, with its colon. */
  readonly printed: string;
  /** What is printed in the room: a unit, a day to fill in. */
  readonly rest: string;
};

/** The 日 of a day to fill in begins no label. */
const LABEL =
  /(?<!月[\s\u3000_＿]*)([^\s\u3000：:_＿。；;，,]+(?:[ \u3000]{1,2}[^\s\u3000：:_＿。；;，,]{1,2}(?=[ \u3000]{0,2}[：:]))*)[ \u3000]*[：:]/gu;
const STRETCHED =
  /(?<![\u3400-\u9fff])([\u3400-\u9fff])[ \u3000]+([\u3400-\u9fff])(?:[ \u3000]+([\u3400-\u9fff]))?(?=[ \u3000]*[：:])/gu;
const DAY = /(?:20)?[\s\u3000_＿]*年[\s\u3000_＿]*月[\s\u3000_＿]*日/u;
const FILLABLE =
  /^(?:(?:20)?[\s\u3000_＿]*年[\s\u3000_＿]*月(?:[\s\u3000_＿]*日)?|万?元|%|[（(][\s\u3000]*(?:盖章|公章|签字|签章|签名)[\s\u3000]*[）)]|个月|人|份)$/u;

/** Splits “填表人：… 联系电话：… 年 月 日” into what is to be filled in; nothing where there is no room. */
export function splitLine(text: string): readonly LinePiece[] {
  const line = text.replaceAll(STRETCHED, (_whole, ...letters: readonly unknown[]) =>
    letters
      .slice(0, 3)
      .filter((letter) => typeof letter === 'string' && letter.length === 1)
      .join(''),
  );
  const labels = [...line.matchAll(LABEL)];
  const pieces = labels.flatMap((found, at): readonly LinePiece[] => {
    const printed = found[0];
    const end = labels[at + 1]?.index ?? line.length;
    const [rest, alone] = takeDay(line.slice(found.index + printed.length, end), isDated(printed));
    const own = (isRoom(rest) || FILLABLE.test(rest.trim())) && !isUnitOfAll(printed, rest);
    const piece = { label: plainLabel(printed), printed: printed.trim(), rest: rest.trim() };
    return (own ? [piece] : []).concat(alone === undefined ? [] : dayAlone(alone));
  });
  if (pieces.length > 0) return pieces;
  const day = DAY.exec(line)?.[0];
  return day !== undefined && isRoom(line.replace(DAY, '')) ? [dayAlone(day)] : [];
}

/** “单位：万元” says of all money what it is counted in. */
function isUnitOfAll(printed: string, rest: string): boolean {
  return /^(?:金额|计量)?单位[：:]$/u.test(printed.trim()) && !isRoom(rest);
}

function isDated(printed: string): boolean {
  return /日期|时间|年月/u.test(printed);
}

function dayAlone(day: string): LinePiece {
  return { label: '', printed: '', rest: day.trim() };
}

/** A day at the end of a line belongs to it, not to whoever is named before. */
function takeDay(rest: string, isOwn: boolean): readonly [rest: string, alone: string | undefined] {
  const day = DAY.exec(rest)?.[0];
  return day === undefined || isOwn ? [rest, undefined] : [rest.replace(DAY, ''), day];
}
