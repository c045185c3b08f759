import { dashboardWords as words } from '../../wording/dashboard.ts';
import styles from '../dashboard.module.css';
import { isAdditive } from '../reading/amount.ts';
import { type Arranged, type GroupedWidget, sumOf } from '../reading/arrange-groups.ts';
import type { GroupKey } from '../reading/figures.ts';

type GroupTableProps = {
  readonly widget: GroupedWidget;
  readonly arranged: Arranged;
  readonly unit: string;
  readonly onPoint: (keys: readonly GroupKey[]) => void;
};

const shown = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 6 });

/** What a chart shows, as a table; each number leads to the records that it counts. */
export function GroupTable({ widget, arranged, unit, onPoint }: GroupTableProps) {
  const several = widget.series !== undefined;
  const all = arranged.rows.reduce((sum, { cells }) => sum + sumOf(cells), 0);
  const additive = isAdditive(widget.measure);
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <caption className={styles.hidden}>{widget.title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.groups}</th>
            {several ? (
              arranged.series.map(({ value, label }) => (
                <th scope="col" key={value ?? ''} className={styles.figureCell}>
                  {label}
                </th>
              ))
            ) : (
              <th scope="col" className={styles.figureCell}>
                {words.amount}
                {unit && `（${unit}）`}
              </th>
            )}
            {!several && additive && (
              <th scope="col" className={styles.figureCell}>
                {words.share}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {arranged.rows.map(({ key, cells }) => (
            <tr key={key.value ?? ''}>
              <th scope="row">{key.label}</th>
              {cells.map((cell, index) => {
                const series = arranged.series[index];
                return (
                  <td key={series?.value ?? ''} className={styles.figureCell}>
                    {cell?.amount ? (
                      <button
                        type="button"
                        className={styles.point}
                        onClick={() => onPoint(several && series ? [key, series] : [key])}
                        aria-label={`${key.label}${several ? ` ${series?.label ?? ''}` : ''} ${cell.amount.text} ${unit}`}
                      >
                        {cell.amount.text}
                      </button>
                    ) : (
                      '—'
                    )}
                  </td>
                );
              })}
              {!several && additive && (
                <td className={styles.figureCell}>
                  {all === 0 ? '—' : `${((sumOf(cells) / all) * 100).toFixed(1)}%`}
                </td>
              )}
            </tr>
          ))}
        </tbody>
        {additive && (
          <tfoot>
            <tr>
              <th scope="row">{words.total}</th>
              {arranged.series.map(({ value }, index) => (
                <td key={value ?? ''} className={styles.figureCell}>
                  {shown.format(
                    arranged.rows.reduce((sum, { cells }) => sum + (cells[index]?.amount?.number ?? 0), 0),
                  )}
                </td>
              ))}
              {!several && <td className={styles.figureCell}>{all === 0 ? '—' : '100.0%'}</td>}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}
