import { createRoot } from 'react-dom/client';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { cacheExchange, Client, fetchExchange, Provider } from 'urql';
import { FormPage } from '../../../web/src/builder/form-page.tsx';
import { openDesign } from '../../../web/src/design/open-design.ts';
import { SampleServer } from '../../../web/src/design/sample-server.ts';
import { DesignContext } from '../../../web/src/design/use-design.tsx';
import { viewerOf } from '../../../web/src/session/made-up-viewer.ts';
import { ViewerContext } from '../../../web/src/session/use-viewer.ts';
import { Announcements } from '../../../web/src/ui/announcements.tsx';
import { Themed } from '../../../web/src/ui/themed.tsx';
import { formSpec } from '../form-spec.ts';
import { rootElement, timed, type PeerPage } from '../page/peer-page.ts';
import { designTrial } from './design-trial.ts';

/** The form builder with a form of so many fields, as it stands on its page: saving, checking and undo are on. */
export const peer: PeerPage = {
  async mount(size) {
    // Fetched beforehand: what travels over a network is not what is measured.
    await Promise.all([
      import('../../../web/src/builder/design-tab.tsx'),
      import('../../../web/src/builder/logic/logic-tab.tsx'),
      import('../../../web/src/builder/paper/paper-tab.tsx'),
      import('../../../web/src/builder/preview/preview-tab.tsx'),
    ]);
    const pack = designTrial(size);
    const server = new SampleServer(JSON.parse(JSON.stringify(pack.content)));
    const opened = { baseVersion: 1, revision: 1, begunRevision: 1, content: server.content, editors: [] };
    const client = new Client({
      url: `${location.origin}/graphql`,
      exchanges: [cacheExchange, fetchExchange],
      preferGetMethod: false,
    });
    const router = createMemoryRouter([{ path: '/design/forms/:form', Component: FormPage }], {
      initialEntries: ['/design/forms/trial'],
    });
    const last = CSS.escape(`\n${formSpec(size).at(-1)?.name}`);
    return timed(
      () => {
        const design = openDesign({ opened, api: server.api, published: pack, journalKey: 'bench' });
        design.saver.start();
        design.issues.start();
        createRoot(rootElement()).render(
          <Themed dark={false}>
            <Announcements>
              <Provider value={client}>
                <ViewerContext value={viewerOf({ administrator: true })}>
                  <DesignContext value={design}>
                    <RouterProvider router={router} />
                  </DesignContext>
                </ViewerContext>
              </Provider>
            </Announcements>
          </Themed>,
        );
      },
      () => document.querySelector(`[data-place$="${last}"]`) !== null,
    );
  },
};
