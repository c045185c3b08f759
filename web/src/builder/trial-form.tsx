import { Pack } from '@lixiang/schema';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { Client, fetchExchange, Provider } from 'urql';
import { render } from 'vitest-browser-react';
import { openDesign } from '../design/open-design.ts';
import { SampleServer } from '../design/sample-server.ts';
import { DesignContext } from '../design/use-design.tsx';
import { loadPack } from '../form/loaded-pack.ts';
import { viewerOf } from '../session/made-up-viewer.ts';
import { ViewerContext } from '../session/use-viewer.ts';
import { Announcements } from '../ui/announcements.tsx';
import { Themed } from '../ui/themed.tsx';
import { FormPage } from './form-page.tsx';

const source = {
  format: 1,
  jurisdiction: { key: 'trial', name: '试用县', code: '500000' },
  regulation: { title: '办法', articles: [{ key: '1', label: '第一条', summary: '-' }] },
  effectiveFrom: '2024-01-01',
  offices: [{ key: 'data', name: '数据局' }],
  forms: [
    {
      key: 'trial',
      name: '试用表',
      sections: [
        {
          key: 'basic',
          title: '基本情况',
          fields: [
            { key: 'name', label: '名称', kind: 'text' },
            {
              key: 'kind',
              label: '类别',
              kind: 'choice',
              options: [
                { key: 'a', label: '甲' },
                { key: 'b', label: '乙' },
              ],
            },
            { key: 'reason', label: '理由', kind: 'longText', visibleWhen: "kind == 'a'" },
          ],
        },
      ],
    },
  ],
  recordTypes: [
    {
      key: 'thing',
      name: '事项',
      nature: 'dossier',
      title: 'paper.name',
      number: '{seq:4}',
      documents: [
        { key: 'paper', name: '表', form: 'trial', filledBy: [{ office: 'data' }], editableIn: ['draft'] },
      ],
    },
  ],
};

/** Names of organisations are asked for where a form is filled in; nothing here has any. */
const client = new Client({ url: '/graphql', exchanges: [fetchExchange] });

/** The page of a made-up county's form, being designed. */
export async function drawTrialForm() {
  const published = loadPack(1, Pack.parse(source));
  const server = new SampleServer(JSON.parse(JSON.stringify(source)));
  const opened = { baseVersion: 1, revision: 1, begunRevision: 1, content: server.content, editors: [] };
  const design = openDesign({ opened, api: server.api, published, journalKey: 'trial' });
  const stop = design.saver.start();
  const router = createMemoryRouter([{ path: '/design/forms/:form', Component: FormPage }], {
    initialEntries: ['/design/forms/trial'],
  });
  const screen = await render(
    <Themed dark={false}>
      <Announcements>
        <main>
          <ViewerContext value={viewerOf({ administrator: true })}>
            <Provider value={client}>
              <DesignContext value={design}>
                <RouterProvider router={router} />
              </DesignContext>
            </Provider>
          </ViewerContext>
        </main>
      </Announcements>
    </Themed>,
  );
  return { screen, design, stop };
}
