import type { CellRole, Correction, ReadCell } from '@lixiang/forms';
import { paperImportWords as words, reasonNames, roleNames, trustNames } from '../../wording/paper-import.ts';
import styles from './paper-import.module.css';

type CellRoleChoiceProps = {
  readonly cell: ReadCell;
  readonly correct: (id: string, correction: Correction) => void;
};

const ROLES: readonly CellRole[] = ['label', 'answer', 'labelled', 'heading', 'head', 'body', 'text'];
/** A line outside the table asks for something or does not. */
const LINE_ROLES: readonly CellRole[] = ['labelled', 'text'];

/** What a cell of the original is for, and why it was taken so. */
export function CellRoleChoice({ cell, correct }: CellRoleChoiceProps) {
  const roles = cell.id.includes('/') ? LINE_ROLES : ROLES;
  const text = cell.text.trim() === '' ? words.blankCell : cell.text.trim().slice(0, 12);
  return (
    <div className={styles.role}>
      <span aria-hidden="true">{words.role(text)}</span>
      <select
        className={styles.input}
        aria-label={words.role(text)}
        value={cell.role}
        onChange={(event) => {
          const role = roles.find((each) => each === event.target.value);
          if (role) correct(cell.id, { role });
        }}
      >
        {roles.map((role) => (
          <option key={role} value={role}>
            {roleNames[role]}
          </option>
        ))}
      </select>

      <span className={styles.why}>
        {reasonNames[cell.reason]} · {trustNames[cell.trust]}
      </span>
    </div>
  );
}
