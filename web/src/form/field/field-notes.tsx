import type { Issue } from '@lixiang/forms';
import type { Field } from '@lixiang/schema';
import { IssueList } from './issue-list.tsx';

export type NoteIds = {
  readonly hint: string | undefined;
  readonly issues: string | undefined;
  /** For `aria-describedby`. */
  readonly describedBy: string | undefined;
};

/** The ids of what describes a field: only of what is there. */
export function noteIds(id: string, field: Field, issues: readonly Issue[]): NoteIds {
  const hint = field.hint === undefined && field.help === undefined ? undefined : `${id}-hint`;
  const wrong = issues.length === 0 ? undefined : `${id}-issues`;
  const describedBy = [wrong, hint].filter((part) => part !== undefined).join(' ');
  return { hint, issues: wrong, describedBy: describedBy === '' ? undefined : describedBy };
}

type FieldNotesProps = { readonly field: Field; readonly ids: NoteIds; readonly issues: readonly Issue[] };

/** The hint as issued, our own explanation, and what is wrong. */
export function FieldNotes({ field, ids, issues }: FieldNotesProps) {
  return (
    <>
      {ids.hint && (
        <div id={ids.hint} className="lx-hint">
          {field.hint}
          {field.help && <div>{field.help}</div>}
        </div>
      )}
      {ids.issues && <IssueList id={ids.issues} issues={issues} />}
    </>
  );
}
