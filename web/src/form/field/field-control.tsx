import { isFilledIn, type Path } from '@lixiang/forms';
import { createElement } from 'react';
import { useOpenForm } from '../form-context.ts';
import type { Answer } from '../store/answer-store.ts';
import { widgetOf, type SimpleField } from '../widget/widget-of.ts';
import { FieldNotes, noteIds } from './field-notes.tsx';
import { shownIssues } from './shown-issues.ts';

type FieldControlProps = {
  readonly field: SimpleField;
  readonly path: Path;
  readonly answer: Answer;
  readonly id: string;
  /** In a table: what the cell is called. */
  readonly label?: string;
};

/** The widget of a field, with the hint and the issues that describe it. */
export function FieldControl({ field, path, answer, id, label }: FieldControlProps) {
  const { store, readOnly, touch } = useOpenForm();
  const issues = shownIssues(answer);
  const ids = noteIds(id, field, issues);
  return (
    <>
      {createElement(widgetOf(field), {
        field,
        path,
        id,
        label,
        answer,
        describedBy: ids.describedBy,
        invalid: issues.some(({ severity }) => severity === 'error'),
        disabled: readOnly || !isFilledIn(field),
        change: (value) => store.set(path, value),
        leave: () => touch(path),
      })}
      {ids.describedBy !== undefined && <FieldNotes field={field} ids={ids} issues={issues} />}
    </>
  );
}
