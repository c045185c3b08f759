import { expect, test } from 'vitest';
import { stepInPicture } from './step-in-picture.ts';

const at = (name: string, left: number, top: number) => ({
  name,
  seen: { left, top, width: 10, height: 10 },
});
const draft = at('draft', 50, 0);
const asked = at('asked', 50, 100);
const back = at('back', 150, 60);
const done = at('done', 50, 200);
const all = [draft, asked, back, done];

const from = (start: typeof draft, key: string) =>
  stepInPicture(
    start.seen,
    key,
    all.filter((each) => each !== start),
  )?.name;

test.each([
  [draft, 'ArrowDown', 'asked'],
  [asked, 'ArrowDown', 'done'],
  [done, 'ArrowUp', 'asked'],
  [asked, 'ArrowRight', 'back'],
  [back, 'ArrowLeft', 'asked'],
  [done, 'ArrowDown', undefined],
  [draft, 'Enter', undefined],
])('an arrow leads to what is nearest that way (%#)', (start, key, end) => {
  expect(from(start, key)).toBe(end);
});
