import { Alert } from 'antd';
import { Link, Outlet } from 'react-router';
import { Page } from '../ui/page.tsx';
import { commonWords } from '../wording/common.ts';
import { failureWords } from '../wording/failure.ts';
import { sessionWords as words } from '../wording/session.ts';
import { useViewer } from './use-viewer.ts';

/** Lets administrators in to every page below; others are told whom to ask, and led home. */
export function AdministratorGate() {
  const { administrator } = useViewer();
  if (administrator) return <Outlet />;
  return (
    <Page title={failureWords.FORBIDDEN.title}>
      <Alert
        type="info"
        showIcon
        title={words.administratorsOnly}
        description={failureWords.FORBIDDEN.advice}
        action={<Link to="/">{commonWords.toHome}</Link>}
      />
    </Page>
  );
}
