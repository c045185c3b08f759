import { ConfigProvider, theme } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import type { ReactNode } from 'react';
import { Announcements } from './announcements.tsx';
import { THEME_CLASS, themeOf } from './theme.ts';

export type ThemedProps = { readonly dark: boolean; readonly children: ReactNode };

/** The look and the language that every part of the client is drawn in. */
export function Themed({ dark, children }: ThemedProps) {
  return (
    <ConfigProvider locale={zhCN} theme={themeOf(dark)} button={{ autoInsertSpace: false }}>
      <Canvas dark={dark}>{children}</Canvas>
    </ConfigProvider>
  );
}

/** Everything stands on it, so that our own styles can use the theme's colours. */
function Canvas({ dark, children }: ThemedProps) {
  theme.useToken();
  return (
    <div className={`${THEME_CLASS} app${dark ? ' dark' : ''}`}>
      <Announcements>{children}</Announcements>
    </div>
  );
}
