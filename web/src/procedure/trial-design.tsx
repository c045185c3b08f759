import { Pack } from '@lixiang/schema';
import { type ComponentType } from 'react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { render } from 'vitest-browser-react';
import { openDesign } from '../design/open-design.ts';
import { SampleServer } from '../design/sample-server.ts';
import { DesignContext } from '../design/use-design.tsx';
import { loadPack } from '../form/loaded-pack.ts';
import { Announcements } from '../ui/announcements.tsx';
import { Themed } from '../ui/themed.tsx';

const source = {
  format: 1,
  jurisdiction: { key: 'trial', name: '试用县', code: '500000' },
  regulation: {
    title: '办法',
    effectiveFrom: '2026-01-01',
    articles: [{ key: '5', label: '第五条', summary: '联审。' }],
  },
  effectiveFrom: '2026-01-01',
  offices: [
    { key: 'data', name: '数据局', basis: ['5'] },
    { key: 'money', name: '财政局', basis: ['5'] },
  ],
  forms: [
    {
      key: 'card',
      name: '登记卡',
      basis: ['5'],
      sections: [{ key: 'main', title: '基本', fields: [{ key: 'name', label: '名称', kind: 'text' }] }],
    },
  ],
  recordTypes: [
    {
      key: 'firm',
      name: '机构',
      basis: ['5'],
      nature: 'registry',
      title: 'card.name',
      number: '{seq:4}',
      create: [{ office: 'data' }],
      documents: [
        {
          key: 'card',
          name: '登记卡',
          basis: ['5'],
          form: 'card',
          filledBy: [{ office: 'data' }],
          editableIn: [],
        },
      ],
    },
  ],
};

/** Pages where a made-up county designs, at the first of them. */
export async function drawTrialDesign(
  pages: readonly { readonly path: string; readonly Component: ComponentType }[],
) {
  const published = loadPack(1, Pack.parse(source));
  const server = new SampleServer(JSON.parse(JSON.stringify(source)));
  const opened = { baseVersion: 1, revision: 1, begunRevision: 1, content: server.content, editors: [] };
  const design = openDesign({ opened, api: server.api, published, journalKey: 'trial' });
  const stops = [design.saver.start(), design.issues.start()];
  const stop = () => {
    for (const each of stops) each();
  };
  const router = createMemoryRouter([...pages], { initialEntries: [pages[0]?.path ?? '/'] });
  const screen = await render(
    <Themed dark={false}>
      <Announcements>
        <main tabIndex={-1}>
          <DesignContext value={design}>
            <RouterProvider router={router} />
          </DesignContext>
        </main>
      </Announcements>
    </Themed>,
  );
  return { screen, design, router, stop };
}
