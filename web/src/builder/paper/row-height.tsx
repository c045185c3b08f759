import { paperDesignWords as words } from '../../wording/paper-design.ts';
import styles from './paper-designer.module.css';

type RowHeightProps = {
  readonly height: number | undefined;
  readonly change: (height: number | undefined) => void;
};

/** The height of the selected row; blank, it is that of a plain row. */
export function RowHeight({ height, change }: RowHeightProps) {
  return (
    <div className={styles.panel}>
      <label>
        <span>{words.height}</span>
        <input
          type="number"
          min={5}
          max={250}
          value={height ?? ''}
          onChange={(event) => {
            const next = Number(event.target.value);
            change(event.target.value === '' || next <= 0 ? undefined : next);
          }}
        />
      </label>
    </div>
  );
}
