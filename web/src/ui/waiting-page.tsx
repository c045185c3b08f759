import { Skeleton } from 'antd';
import { commonWords } from '../wording/common.ts';

/** Shown while the first page's code is on its way. */
export function WaitingPage() {
  return (
    <output style={{ display: 'block', padding: 24 }} aria-label={commonWords.loading}>
      <Skeleton active title={false} paragraph={{ rows: 6 }} />
    </output>
  );
}
