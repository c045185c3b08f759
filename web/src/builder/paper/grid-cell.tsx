import type { PlacedCell } from '@lixiang/forms';
import { isSameJson } from '@lixiang/schema';
import { memo } from 'react';
import { paperDesignWords as words } from '../../wording/paper-design.ts';
import { cellContent, contentText } from './cell-content.ts';
import type { PlacedField } from './form-fields.ts';
import styles from './paper-designer.module.css';

type GridCellProps = {
  readonly cell: PlacedCell;
  readonly fields: readonly PlacedField[];
  readonly isSelected: boolean;
  /** Whether the grid is entered here. */
  readonly isEntry: boolean;
};

/** One of hundreds of cells; a layout is read anew at each key, so that cells are compared by what they say. */
export const GridCell = memo(
  function GridCell({ cell, fields, isSelected, isEntry }: GridCellProps) {
    const { printed, answers, hint } = cellContent(cell, fields);
    return (
      <td
        data-cell={`${cell.row}/${cell.column}`}
        colSpan={cell.colspan}
        rowSpan={cell.rowspan}
        aria-selected={isSelected}
        aria-label={nameOf(cell, fields)}
        tabIndex={isEntry ? 0 : -1}
        style={{ textAlign: cell.align }}
      >
        <div className={cell.vertical ? styles.vertical : undefined}>
          {printed !== '' && <span className={styles.printed}>{printed}</span>}
          {answers.map(({ key, label }) => (
            <span key={key} className={styles.answer}>
              {label}
            </span>
          ))}
          {hint !== '' && <small className={styles.hint}>{hint}</small>}
        </div>
      </td>
    );
  },
  (before, after) =>
    before.fields === after.fields &&
    before.isSelected === after.isSelected &&
    before.isEntry === after.isEntry &&
    isSameJson(before.cell, after.cell),
);

function nameOf(cell: PlacedCell, fields: readonly PlacedField[]): string {
  const name = words.cellName(cell.row + 1, cell.column + 1, contentText(cell, fields));
  return cell.rowspan === 1 && cell.colspan === 1
    ? name
    : `${name}${words.spans(cell.rowspan, cell.colspan)}`;
}
