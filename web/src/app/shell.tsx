import { MenuOutlined } from '@ant-design/icons';
import { Button, Drawer } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import { useApi } from '../api/api-context.tsx';
import { DemoFillingNotice } from '../session/demo-filling-notice.tsx';
import { useViewer } from '../session/use-viewer.ts';
import { commonWords, shellWords } from '../wording/common.ts';
import { sessionWords } from '../wording/session.ts';
import { AccountMenu } from './account-menu.tsx';
import { ConnectionNotice } from './connection-notice.tsx';
import { LastingFrame } from './lasting-frame.tsx';
import { Navigation } from './navigation.tsx';
import { NoticeBell } from './notice-bell.tsx';
import styles from './shell.module.css';
import { ThemeSwitch } from './theme-switch.tsx';

/** The frame around every page: where one is, where one can go, who one is. */
export function Shell() {
  const viewer = useViewer();
  const location = useLocation();
  const [open, setOpen] = useState(false);
  const { follow } = useApi();
  useEffect(() => follow(), [follow]);
  const content = useRef<HTMLElement>(null);
  const from = useRef(location.pathname);
  useEffect(() => {
    if (from.current === location.pathname) return;
    from.current = location.pathname;
    // Whoever goes on by keyboard goes on in the page, not before the navigation again.
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) content.current?.focus({ preventScroll: true });
    });
  }, [location.pathname]);
  return (
    <>
      <a className={styles.skip} href="#content">
        {shellWords.skip}
      </a>
      <header className={styles.bar}>
        <Button
          className={styles.burger ?? ''}
          type="text"
          icon={<MenuOutlined />}
          aria-label={shellWords.openMenu}
          onClick={() => setOpen(true)}
        />
        <span className={styles.system}>{commonWords.system}</span>
        <span className={styles.jurisdiction}>{viewer.jurisdiction.name}</span>
        <div className={styles.tools}>
          <NoticeBell unread={viewer.unreadNotices} />
          <ThemeSwitch />
          <AccountMenu />
        </div>
      </header>
      <div className={styles.frame}>
        <aside className={styles.side}>
          <Navigation onGo={() => undefined} />
        </aside>
        <Drawer
          title={shellWords.menu}
          placement="left"
          size={264}
          open={open}
          onClose={() => setOpen(false)}
          styles={{ body: { padding: 8 } }}
        >
          <Navigation onGo={() => setOpen(false)} />
        </Drawer>
        <main
          id="content"
          className={styles.content}
          tabIndex={-1}
          aria-label={shellWords.content}
          ref={content}
        >
          {viewer.demoFilling && (
            <DemoFillingNotice jurisdiction={viewer.jurisdiction.key} words={sessionWords.demoStillFilling} />
          )}
          <ConnectionNotice />
          <LastingFrame />
        </main>
      </div>
    </>
  );
}
