export type TextDifference = {
  readonly start: string;
  readonly before: string;
  readonly after: string;
  readonly end: string;
};

/** Where two texts part: what they begin and end with alike, and what lies between in each. */
export function differingPart(before: string, after: string): TextDifference {
  const one = Array.from(before);
  const other = Array.from(after);
  const shortest = Math.min(one.length, other.length);
  let start = 0;
  while (start < shortest && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < shortest - start && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  return {
    start: one.slice(0, start).join(''),
    before: one.slice(start, one.length - end).join(''),
    after: other.slice(start, other.length - end).join(''),
    end: one.slice(one.length - end).join(''),
  };
}
