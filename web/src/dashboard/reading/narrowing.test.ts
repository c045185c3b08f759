import { expect, test } from 'vitest';
import { within } from './narrowing.ts';

const asked = (columns: object) => ({ reviews: { asked: columns } });

test('a group of rows is narrowed as its table was: by what one row is', () => {
  expect(
    within(
      { state: { eq: 'open' }, ...asked({ days: { isNull: false } }) },
      asked({ organisation: { eq: 'finance' } }),
    ),
  ).toEqual({
    and: [{ state: { eq: 'open' } }, asked({ days: { isNull: false }, organisation: { eq: 'finance' } })],
  });
});

test('what a board is filtered by belongs to the same row', () => {
  expect(
    within(
      { and: [asked({ days: { gte: 1 } }), asked({ standing: { eq: 'for' } }), { unit: { eq: 'school' } }] },
      asked({ organisation: { eq: 'finance' } }),
    ),
  ).toEqual({
    and: [
      { unit: { eq: 'school' } },
      asked({ standing: { eq: 'for' }, days: { gte: 1 }, organisation: { eq: 'finance' } }),
    ],
  });
});

test.each([
  ['another table', asked({ days: { gte: 1 } }), { panels: { drawn: { on: { gte: '2026-01-01' } } } }],
  ['an answer outside tables', asked({ days: { gte: 1 } }), { facts: { amount: { gte: 1 } } }],
  ['one of several', { or: [asked({ days: { gte: 1 } })] }, asked({ standing: { eq: 'for' } })],
  ['the opposite', asked({ days: { gte: 3 } }), asked({ days: { gte: 1 } })],
])('%s is said apart', (_, where, group) => {
  expect(within(where, group)).toEqual({ and: [where, group] });
});

test('of everything, a group is all that is said', () => {
  expect(within(undefined, { state: { eq: 'open' } })).toEqual({ and: [{ state: { eq: 'open' } }] });
});
