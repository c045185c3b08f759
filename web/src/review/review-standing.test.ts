import { expect, test } from 'vitest';
import type { Review } from './review-fragments.ts';
import { hasReviewBegun, reviewStanding } from './review-standing.ts';

const opinion = {
  id: '1',
  outcome: { key: 'agree', label: '同意' },
  text: null,
  values: null,
  at: '2026-11-21T00:00:00Z',
  by: '陈立',
};
const task = {
  key: 'expert',
  name: '专家意见',
  asked: { key: 'a', name: '孔密' },
  open: false,
  waitsFor: [],
  advisory: true,
  mine: false,
  form: null,
  outcomes: [],
  opinion: null,
  superseded: [],
};
const review: Review = {
  key: 'experts',
  name: '专家评审',
  basis: { articles: [], inferred: null },
  open: false,
  complete: true,
  passed: true,
  tasks: [task],
};

test('a review in which nobody has spoken has not passed, though nothing is missing', () => {
  expect(reviewStanding(review)).toBe('closed');
  expect(reviewStanding({ ...review, open: true })).toBe('open');
});

test('once all have spoken it has passed or failed', () => {
  const spoken = { ...review, tasks: [{ ...task, opinion }] };
  expect(reviewStanding(spoken)).toBe('passed');
  expect(reviewStanding({ ...spoken, passed: false })).toBe('notPassed');
  expect(reviewStanding({ ...spoken, complete: false })).toBe('closed');
});

test('a review shows from its first question, and stays once something was said', () => {
  expect(hasReviewBegun(review)).toBe(false);
  expect(hasReviewBegun({ ...review, open: true })).toBe(true);
  expect(hasReviewBegun({ ...review, tasks: [{ ...task, superseded: [opinion] }] })).toBe(true);
  expect(hasReviewBegun({ open: true, tasks: [] })).toBe(false);
});
