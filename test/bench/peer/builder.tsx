import { createRoot } from 'react-dom/client';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { FormPage } from '../../../web/src/builder/form-page.tsx';
import { openDesign } from '../../../web/src/design/open-design.ts';
import { SampleServer } from '../../../web/src/design/sample-server.ts';
import { DesignContext } from '../../../web/src/design/use-design.tsx';
import { Themed } from '../../../web/src/ui/themed.tsx';
import { formSpec } from '../form-spec.ts';
import { rootElement, timed, type PeerPage } from '../page/peer-page.ts';
import { trialPack } from './trial-pack.ts';

/** The form builder with a form of so many fields: canvas, components, properties, saving and undo. */
export const peer: PeerPage = {
  async mount(size) {
    await import('../../../web/src/builder/design-tab.tsx');
    const { pack } = trialPack(size);
    const server = new SampleServer(JSON.parse(JSON.stringify(pack.content)));
    const opened = { baseVersion: 1, revision: 1, begunRevision: 1, content: server.content, editors: [] };
    const design = openDesign({ opened, api: server.api, published: pack, journalKey: 'bench' });
    design.saver.start();
    design.issues.start();
    const router = createMemoryRouter([{ path: '/design/forms/:form', Component: FormPage }], {
      initialEntries: ['/design/forms/trial'],
    });
    const last = formSpec(size).at(-1)?.name ?? '';
    return timed(
      () =>
        createRoot(rootElement()).render(
          <Themed dark={false}>
            <DesignContext value={design}>
              <RouterProvider router={router} />
            </DesignContext>
          </Themed>,
        ),
      () => document.querySelector(`[data-place$="${last}"]`) !== null,
    );
  },
};
