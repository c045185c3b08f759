import type { Issue, Path } from '@lixiang/forms';
import type { Basis, Field, Form } from '@lixiang/schema';
import { formWords } from '../../wording/form.ts';
import { wordFormIssue } from '../../wording/form-issue.ts';
import { fieldAt } from './field-index.ts';

/** The words of an issue: those of the form's rule, or those for the engine's code. */
export function issueWords(form: Form, issue: Issue): string {
  return ruleOf(form, issue)?.message ?? wordFormIssue(issue);
}

/** What the issue rests on, where a rule of the form says it. */
export function issueBasis(form: Form, issue: Issue): Basis | undefined {
  return ruleOf(form, issue);
}

/** What a place is called: the field, and in a table the row as people count it. */
export function placeWords(form: Form, path: Path, rowsOf: (table: Path) => readonly string[]): string {
  const placed = fieldAt(form, path);
  if (!placed) return form.name;
  if (!placed.holder) return distinctLabel(form, placed.field);
  const [table = '', row = ''] = path;
  if (placed.holder.kind !== 'table') return `${placed.holder.label} ${placed.field.label}`;
  return `${placed.holder.label} ${formWords.cellLabel(placed.field.label, rowsOf([table]).indexOf(row) + 1)}`;
}

function ruleOf(form: Form, issue: Issue) {
  return issue.rule === undefined ? undefined : form.rules.find(({ key }) => key === issue.rule);
}

/** Several fields of an official form may bear one label; their explanation tells them apart. */
function distinctLabel(form: Form, field: Field): string {
  const alike = form.sections.flatMap(({ fields }) => fields).filter(({ label }) => label === field.label);
  return alike.length > 1 && field.help !== undefined
    ? formWords.explained(field.label, field.help)
    : field.label;
}
