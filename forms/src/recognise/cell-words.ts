const HAN = '\\u3400-\\u9fff';
const BETWEEN_HAN = new RegExp(`(?<=[${HAN}（）])[ \\t\\u00a0\\u3000]+(?=[${HAN}（）])`, 'gu');
const LEADER = /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d+[.．、]\s*|\*|★|◆|●)+/u;
const SPACES = /[\s\u00a0\u3000_＿—\-…·.]+/gu;

/** A label as people say it: without the blanks that stretch it, its number and its colon. */
export function plainLabel(text: string): string {
  const plain = text
    .replaceAll(/\s*\n\s*/gu, '')
    .replaceAll(BETWEEN_HAN, '')
    .trim()
    .replace(LEADER, '')
    .replace(/[：:*]+$/u, '')
    .trim();
  return plain === '' ? text.trim() : plain;
}

/** A label without what stands in brackets: “总投资（万元）” is 总投资. */
export function bareLabel(text: string): string {
  const bare = plainLabel(text)
    .replaceAll(/[（(［[【][^）)］\]】]*[）)］\]】]/gu, '')
    .trim();
  return bare === '' ? plainLabel(text) : bare;
}

/** Whether there is nothing in a cell but room. */
export function isRoom(text: string): boolean {
  return text.replaceAll(SPACES, '') === '';
}

/** Whether a text does no more than tell the filler what to write: all in brackets, or a sentence that asks. */
export function isGuidance(text: string): boolean {
  const whole = text.trim();
  if (/^[（(［[【][^（(］\]【】）)]*(?:[（(][^（(）)]*[）)][^（(）)]*)*[）)］\]】]\s*[。；;]?$/u.test(whole))
    return true;
  if (
    /^(?:请|简述|简要|填写|填报|如实|说明|概述|详细|主要包括|包括|应当?|须|需|指|可另附|另附|不超过|限|不少于|（)/u.test(
      whole,
    )
  )
    return whole.length > 3;
  return whole.length >= 12 && /[。；;）)]$/u.test(whole) && !/[：:]\s*$/u.test(whole);
}

/** The lines of a text that hold something. */
export function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
