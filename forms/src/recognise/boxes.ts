import { isRoom } from './cell-words.ts';

const BOX = '[□☐☑☒■▢◻○◯◎\\u25fb\\u2b1c\\uf0a3\\uf06f\\u00a8]';
const BOXES = new RegExp(BOX, 'u');
/** Some writers have no box at hand and write the character for a mouth. */
const MOUTHS = /(?:^|[\s：:\u3000])口(?=[\u3400-\u9fff])/gu;

export type Boxes = {
  /** What stands before the first box. */
  readonly lead: string;
  readonly options: readonly string[];
};

/** The options that stand behind boxes to tick; nothing where there are none. */
export function boxesIn(text: string): Boxes | undefined {
  const marked = BOXES.test(text) ? text : text.replaceAll(MOUTHS, (found) => found.replace('口', '□'));
  const [lead = '', ...rest] = marked.split(new RegExp(BOX, 'u'));
  const before = rest.map(optionOf).filter((option) => option !== '');
  if (before.length > 0) return { lead: lead.trim(), options: [...new Set(before)] };
  const behind = behindOptions(marked);
  return behind.length > 0 ? { lead: '', options: behind } : undefined;
}

function optionOf(text: string): string {
  const [first = ''] = text.trim().split(/[\n\t]|\s{2,}|\u3000/u);
  return tidyOption(first);
}

/** “新建□ 续建□”: the box stands behind. */
function behindOptions(text: string): readonly string[] {
  return text
    .split(new RegExp(BOX, 'u'))
    .slice(0, -1)
    .map((part) => tidyOption(part.split(/[：:\n]/u).at(-1) ?? ''))
    .filter((option) => option !== '');
}

/** An option without its number, how many may be chosen, the line to write on behind it and the full stop. */
export function tidyOption(text: string): string {
  const option = text
    .replace(/^[\s\d]+[.．、]\s*(?=\S)/u, '')
    .replace(/[_＿]+.*$/u, '')
    .replace(/[（(](?:可|限|只能)?[单多]选(?:多项|一项)?[）)]/gu, '')
    .replace(/[（(][\s\u3000_＿]*[）)]/gu, '')
    .replace(/[；;。，,：:\s\u3000]+$/u, '')
    .trim();
  return isRoom(option) ? '' : option;
}

/** Options that a text lists with strokes or commas: “新建/续建/改扩建”; nothing where it is no such list. */
export function listedOptions(text: string): readonly string[] | undefined {
  const inner = text.trim().replace(/^[（(［[【](.*)[）)］\]】]$/su, '$1');
  if (/[。：:\n]/u.test(inner.replace(/[。]$/u, ''))) return undefined;
  const parts = inner
    .replace(/[。；;]$/u, '')
    .split(/[/／、|｜]|或者?(?=\S)/u)
    .map(tidyOption);
  const sound = parts.length >= 2 && parts.every((part) => part !== '' && part.length <= 14);
  return sound && !/^[请填如指]/u.test(inner) ? [...new Set(parts.map(withoutEtc))] : undefined;
}

/** The last of a list without its “等”. */
export function withoutEtc(option: string): string {
  return option.length > 2 ? option.replace(/等(?:类型|方式|情形|情况)?$/u, '') : option;
}
