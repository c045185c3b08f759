import { Skeleton } from 'antd';
import { commonWords } from '../wording/common.ts';

/** Stands where something will be, as high as so many rows of text. */
export function Loading({ rows = 4 }: { readonly rows?: number }) {
  return (
    <output style={{ display: 'block' }} aria-label={commonWords.loading}>
      <Skeleton active title={false} paragraph={{ rows }} />
    </output>
  );
}
