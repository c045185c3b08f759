import { type Transfer } from '@lixiang/schema';
import { type Values } from '../types.ts';
import { applyTransfer } from './apply-transfer.ts';
import { type CarriedAnswers, type FormSide } from './kept.ts';
import { isSameAnswer, leaveAnswers } from './leave-answers.ts';
import { restoreAnswers } from './restore-answers.ts';

/**
 * Answers to one version of a form as answers to the next: transferred where it says so, kept where it no longer
 * asks, back where it asks again. What it came from can be had again by `takeBackAnswers`.
 */
export function carryAnswers(from: FormSide, to: FormSide, { values, kept }: CarriedAnswers): CarriedAnswers {
  const given = newTransfers(from, to).reduce(
    (so, transfer) => applyTransfer(transfer, { from, to }, so),
    values,
  );
  const left = leaveAnswers(from, to, given);
  const back = restoreAnswers({ asked: from.form, next: to.form }, left.values, kept.answers);
  return {
    values: back.values,
    kept: {
      answers: [...back.answers, ...left.answers],
      steps: [...kept.steps, { ...touched(values, back.values), answers: kept.answers }],
    },
  };
}

/** The transfers that the earlier version did not know. */
function newTransfers(from: FormSide, to: FormSide): readonly Transfer[] {
  const known = new Set(from.form.transfers.map(({ key }) => key));
  return to.form.transfers.filter(({ key }) => !known.has(key));
}

/** What is otherwise, as it was and as it is. */
function touched(before: Values, after: Values): { readonly before: Values; readonly after: Values } {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const changed = new Set(keys.filter((key) => !isSameAnswer(before, after, key)));
  const only = (values: Values) =>
    Object.fromEntries(Object.entries(values).filter(([key]) => changed.has(key)));
  return { before: only(before), after: only(after) };
}
