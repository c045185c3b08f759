import { ConfigProvider, theme } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import { type ReactNode, useState } from 'react';
import { createBrowserRouter, RouterProvider } from 'react-router';
import { Provider } from 'urql';
import { type Api, ApiContext } from '../api/api-context.tsx';
import { openApi } from '../api/client.ts';
import { signInPath } from '../session/sign-in-path.ts';
import { Announcements } from '../ui/announcements.tsx';
import { THEME_CLASS, themeOf } from '../ui/theme.ts';
import { ThemeModeProvider, useThemeMode } from '../ui/theme-mode.tsx';
import { routes } from './routes.tsx';

const router = createBrowserRouter(routes);

/** The whole client. */
export function ClientApp() {
  return (
    <ThemeModeProvider>
      <Themed />
    </ThemeModeProvider>
  );
}

function Themed() {
  const { dark } = useThemeMode();
  const [connection, setConnection] = useState(() => openApi(leadToSignIn));
  const api: Api = { ...connection, renew: () => setConnection(openApi(leadToSignIn)) };
  return (
    <ConfigProvider locale={zhCN} theme={themeOf(dark)} button={{ autoInsertSpace: false }}>
      <Canvas dark={dark}>
        <ApiContext value={api}>
          <Provider value={connection.client}>
            <RouterProvider router={router} />
          </Provider>
        </ApiContext>
      </Canvas>
    </ConfigProvider>
  );
}

/** Everything stands on it, so that our own styles can use the theme's colours. */
function Canvas({ dark, children }: { readonly dark: boolean; readonly children: ReactNode }) {
  theme.useToken();
  return (
    <div className={`${THEME_CLASS} app${dark ? ' dark' : ''}`}>
      <Announcements>{children}</Announcements>
    </div>
  );
}

/** A session that ended sends to sign in, and from there back to the page one was on. */
function leadToSignIn(): void {
  const { pathname, search } = router.state.location;
  if (pathname !== '/sign-in') void router.navigate(signInPath(`${pathname}${search}`));
}
