import { Empty } from 'antd';
import type { ReactNode } from 'react';

/** An empty place that says why it is empty and what would fill it. */
export function Nothing({ children }: { readonly children: ReactNode }) {
  return (
    <Empty
      image={Empty.PRESENTED_IMAGE_SIMPLE}
      description={children}
      styles={{ root: { margin: '12px 0' } }}
    />
  );
}
