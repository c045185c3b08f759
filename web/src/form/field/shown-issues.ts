import type { Issue } from '@lixiang/forms';
import type { Answer } from '../store/answer-store.ts';

const NONE: readonly Issue[] = [];

/** What may be said now: a field that nobody has been to is not yet called wrong. */
export function shownIssues(answer: Answer): readonly Issue[] {
  if (answer.issues.length === 0) return NONE;
  return answer.revealed ? answer.issues : answer.issues.filter(({ severity }) => severity === 'warning');
}
