import { Alert } from 'antd';
import { Link } from 'react-router';
import { Page } from '../ui/page.tsx';
import { commonWords } from '../wording/common.ts';

/** An address that leads nowhere. */
export function NotFoundPage() {
  return (
    <Page title={commonWords.notFoundTitle}>
      <Alert
        type="warning"
        showIcon
        title={commonWords.notFoundTitle}
        description={commonWords.notFoundAdvice}
        action={<Link to="/">{commonWords.toHome}</Link>}
      />
    </Page>
  );
}
