export { compileForm } from './engine/compile-form.ts';
export { CyclicForm } from './engine/order-steps.ts';
export { applyEdits } from './edit/apply-edits.ts';
export type { Applied } from './edit/apply-edits.ts';
export { answerAt, invertEdits } from './edit/invert-edits.ts';
export { overlap } from './edit/overlap.ts';
export { ISSUE_CODES } from './issue-code.ts';
export type { IssueCode } from './issue-code.ts';
export type { Finding, Parsed, TextContext } from './kind/behaviour.ts';
export { formatText, parseText } from './kind/field-text.ts';
export { holdsAnswer } from './kind/kinds.ts';
export type { OptionIndex } from './list/option-index.ts';
export { openLists } from './list/lists.ts';
export type { Lists, Offering } from './list/lists.ts';
export type {
  Circumstances,
  CompiledForm,
  Edit,
  FieldState,
  FormSession,
  FormSurroundings,
  FormView,
  Issue,
  Path,
  Row,
  Values,
} from './types.ts';
