import { isDated, isNumeric } from '@lixiang/schema';
import { Link } from 'react-router';
import { dashboardWords as words } from '../../wording/dashboard.ts';
import styles from '../dashboard.module.css';
import { columnLabels } from '../reading/column-labels.ts';
import type { ListedRow } from '../reading/figures.ts';
import type { PlannedWidget } from '../reading/planned-widget.ts';

type ListTableProps = {
  readonly plan: PlannedWidget;
  readonly columns: readonly string[];
  readonly rows: readonly ListedRow[];
  readonly total: number;
  readonly onPoint: () => void;
};

/** Records as rows; each leads to its record, and the number below to all of them. */
export function ListTable({ plan, columns, rows, total, onPoint }: ListTableProps) {
  const labels = columnLabels(plan, columns);
  return (
    <>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <caption className={styles.hidden}>{plan.widget.title}</caption>
          <thead>
            <tr>
              {columns.map((column, index) => (
                <th scope="col" key={column} className={cellClass(plan, column)}>
                  {labels[index]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, cells }) => (
              <tr key={id}>
                {columns.map((column, index) => (
                  <td key={column} className={cellClass(plan, column)}>
                    {column === 'title' ? <Link to={`/r/${id}`}>{cells[index]}</Link> : cells[index]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <button type="button" className={styles.point} onClick={onPoint}>
        {words.listed(rows.length, total)}
      </button>
    </>
  );
}

function cellClass({ paths }: PlannedWidget, column: string): string | undefined {
  const path = paths.get(column);
  if (!path) return undefined;
  return isNumeric(path.kind) ? styles.figureCell : isDated(path.kind) ? styles.dayCell : undefined;
}
