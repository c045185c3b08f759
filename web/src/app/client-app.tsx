import { lazy, Suspense, useState } from 'react';
import { createBrowserRouter, RouterProvider } from 'react-router';
import { Provider } from 'urql';
import { type Api, ApiContext } from '../api/api-context.tsx';
import { openApi } from '../api/client.ts';
import { played, stageBase } from '../api/stage.ts';
import { signInPath } from '../session/sign-in-path.ts';
import { ThemeModeProvider, useThemeMode } from '../ui/theme-mode.tsx';
import { Themed } from '../ui/themed.tsx';
import { routes } from './routes.tsx';

/** Fetched only where there is one. */
const SimulationFrame = lazy(async () => ({
  default: (await import('../simulation/simulation-frame.tsx')).SimulationFrame,
}));

const router = createBrowserRouter(routes, { basename: stageBase || '/' });

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
          {played && (
            <Suspense>
              <SimulationFrame played={played} page={pageNow} onOver={leadToSignIn} />
            </Suspense>
          )}
          <RouterProvider router={router} />
        </Provider>
      </ApiContext>
    </Themed>
  );
}

/** The page that is shown, as the client knows it. */
function pageNow(): string {
  const { pathname, search } = router.state.location;
  return `${pathname.slice(stageBase.length)}${search}`;
}

/** A session that ended sends to sign in, and from there back to the page one was on; a simulation, out of it. */
function leadToSignIn(): void {
  if (played) {
    location.replace('/design/simulation?ended');
    return;
  }
  const { pathname, search } = router.state.location;
  if (pathname !== '/sign-in') void router.navigate(signInPath(`${pathname}${search}`));
}
