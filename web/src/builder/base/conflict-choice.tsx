import { conflictName, type Json, type MergeConflict, type MergeSide } from '@lixiang/schema';
import { baseWords as words } from '../../wording/base.ts';
import styles from './base.module.css';
import { wordConflict } from './conflict-words.ts';

type ConflictChoiceProps = {
  readonly content: Json;
  readonly conflict: MergeConflict;
  readonly chosen: MergeSide | undefined;
  readonly choose: (side: MergeSide) => void;
};

const SIDES: readonly MergeSide[] = ['theirs', 'ours'];

/** What both have changed: as it was, as the new version has it, as the county has it; one of the two is chosen. */
export function ConflictChoice({ content, conflict, chosen, choose }: ConflictChoiceProps) {
  const told = wordConflict(content, conflict);
  const name = conflictName(conflict);
  return (
    <fieldset className={styles.conflict}>
      <legend>{told.place}</legend>
      <div className={styles.side}>
        <strong>{words.was}</strong>
        <span>{told.was}</span>
      </div>
      {SIDES.map((side) => (
        <label key={side} className={styles.side} data-chosen={chosen === side}>
          <span>
            <input type="radio" name={name} checked={chosen === side} onChange={() => choose(side)} />{' '}
            <strong>{words[side]}</strong>
          </span>
          <span>{told[side]}</span>
        </label>
      ))}
    </fieldset>
  );
}
