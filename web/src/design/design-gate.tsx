import { Button } from 'antd';
import { useCallback, useEffect, useState } from 'react';
import { Outlet } from 'react-router';
import { useClient } from 'urql';
import { useCurrentPack } from '../pack/use-pack.ts';
import { useViewer } from '../session/use-viewer.ts';
import { Page } from '../ui/page.tsx';
import { WaitingPage } from '../ui/waiting-page.tsx';
import { designWords as words } from '../wording/design.ts';
import { type DesignConnection, connectDesign, type FoundDesign } from './design-connection.ts';
import { DesignNotices } from './design-notices.tsx';
import styles from './design.module.css';
import { openDesign } from './open-design.ts';
import type { OpenedDesign } from './design-api.ts';
import { DesignContext } from './use-design.tsx';
import { FailureNotice } from '../ui/failure-notice.tsx';

/** Leads into the open design, for every page below; where there is none, it can be begun. */
export function DesignGate() {
  const client = useClient();
  const [connection] = useState(() => connectDesign(client));
  const [found, setFound] = useState<FoundDesign>();
  const find = useCallback(() => void connection.find().then(setFound), [connection]);
  useEffect(find, [find]);
  if (!found) return <WaitingPage />;
  if (found.kind === 'opened')
    return (
      <OpenDesign
        key={found.design.begunRevision}
        opened={found.design}
        connection={connection}
        onReload={find}
      />
    );
  return (
    <Page title={words.title} lead={words.lead}>
      {found.kind === 'failed' ? (
        <FailureNotice failure={found.failure} onRetry={find} />
      ) : (
        <BeginDesign begin={() => void connection.begin().then(setFound)} />
      )}
    </Page>
  );
}

function BeginDesign({ begin }: { readonly begin: () => void }) {
  const [isBeginning, setBeginning] = useState(false);
  return (
    <div className={styles.begin}>
      <strong>{words.none}</strong>
      <span>{words.noneAdvice}</span>
      <Button
        type="primary"
        loading={isBeginning}
        onClick={() => {
          setBeginning(true);
          begin();
        }}
      >
        {words.begin}
      </Button>
    </div>
  );
}

type OpenDesignProps = {
  readonly opened: OpenedDesign;
  readonly connection: DesignConnection;
  readonly onReload: () => void;
};

function OpenDesign({ opened, connection, onReload }: OpenDesignProps) {
  const { id, jurisdiction } = useViewer();
  const published = useCurrentPack();
  const [design] = useState(() =>
    openDesign({ opened, api: connection.api, published, journalKey: `${jurisdiction.key}.${id}` }),
  );
  useEffect(() => design.saver.start(), [design]);
  useEffect(() => design.issues.start(), [design]);
  useEffect(() => {
    const guard = (event: BeforeUnloadEvent) => {
      if (design.saver.hasUnconfirmed) event.preventDefault();
    };
    window.addEventListener('beforeunload', guard);
    return () => window.removeEventListener('beforeunload', guard);
  }, [design]);
  return (
    <DesignContext value={design}>
      <DesignNotices onReload={onReload} />
      <Outlet />
    </DesignContext>
  );
}
