import type { Path } from '@lixiang/forms';
import type { Field } from '@lixiang/schema';
import { useOpenForm } from '../form-context.ts';
import type { Answer } from '../store/answer-store.ts';
import { isSimple } from '../widget/widget-of.ts';
import { FieldControl } from './field-control.tsx';
import { FieldNotes, noteIds } from './field-notes.tsx';
import { shownIssues } from './shown-issues.ts';
import { SimpleRow } from './simple-row.tsx';
import { TableField } from './table-field.tsx';

type FieldBodyProps = {
  readonly field: Field;
  readonly path: Path;
  readonly answer: Answer;
  readonly id: string;
  /** Where no visible label belongs to the field alone. */
  readonly label?: string;
};

/** A field of any kind without its label: its control or the fields it holds, with hints and issues. */
export function FieldBody({ field, path, answer, id, label }: FieldBodyProps) {
  const { readOnly } = useOpenForm();
  if (isSimple(field)) {
    return (
      <FieldControl
        field={field}
        path={path}
        answer={answer}
        id={id}
        {...(label !== undefined && { label })}
      />
    );
  }
  const issues = shownIssues(answer);
  return (
    <>
      {field.kind === 'table' ? (
        <TableField field={field} path={path} id={id} disabled={readOnly || field.readOnly} />
      ) : (
        <fieldset aria-label={field.label} className="lx-group" id={id} tabIndex={-1}>
          {field.fields.map((inner) => (
            <SimpleRow key={inner.key} field={inner} holder={path} />
          ))}
        </fieldset>
      )}
      <FieldNotes field={field} ids={noteIds(id, field, issues)} issues={issues} />
    </>
  );
}
