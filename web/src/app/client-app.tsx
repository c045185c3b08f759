import { useState } from 'react';
import { createBrowserRouter, RouterProvider } from 'react-router';
import { Provider } from 'urql';
import { type Api, ApiContext } from '../api/api-context.tsx';
import { openApi } from '../api/client.ts';
import { signInPath } from '../session/sign-in-path.ts';
import { ThemeModeProvider, useThemeMode } from '../ui/theme-mode.tsx';
import { Themed } from '../ui/themed.tsx';
import { routes } from './routes.tsx';

const router = createBrowserRouter(routes);

/** The whole client. */
export function ClientApp() {
  return (
    <ThemeModeProvider>
      <Connected />
    </ThemeModeProvider>
  );
}

function Connected() {
  const { dark } = useThemeMode();
  const [connection, setConnection] = useState(() => openApi(leadToSignIn));
  const api: Api = { ...connection, renew: () => setConnection(openApi(leadToSignIn)) };
  return (
    <Themed dark={dark}>
      <ApiContext value={api}>
        <Provider value={connection.client}>
          <RouterProvider router={router} />
        </Provider>
      </ApiContext>
    </Themed>
  );
}

/** A session that ended sends to sign in, and from there back to the page one was on. */
function leadToSignIn(): void {
  const { pathname, search } = router.state.location;
  if (pathname !== '/sign-in') void router.navigate(signInPath(`${pathname}${search}`));
}
