import type { Dashboard } from '@lixiang/schema';
import { layWidgets } from '@lixiang/schema';
import { Skeleton } from 'antd';
import { Page } from '../ui/page.tsx';
import { commonWords } from '../wording/common.ts';
import styles from './dashboard.module.css';
import { placeOfCell } from './widget/widget-card.tsx';

/** What is coming, where it will stand: shown until a dashboard itself is drawn. */
export function WaitingBoard({ dashboard }: { readonly dashboard: Pick<Dashboard, 'name' | 'widgets'> }) {
  const cells = layWidgets(dashboard.widgets);
  return (
    <Page title={dashboard.name}>
      <output className={styles.grid} aria-label={commonWords.loading} aria-busy>
        {dashboard.widgets.map(({ key, title }, at) => {
          const cell = cells[at];
          return (
            cell && (
              <span key={key} className={styles.card} style={placeOfCell(cell)}>
                <span className={styles.cardTitle}>{title}</span>
                <Skeleton active title={false} paragraph={{ rows: cell.height > 2 ? 3 : 1 }} />
              </span>
            )
          );
        })}
      </output>
    </Page>
  );
}
