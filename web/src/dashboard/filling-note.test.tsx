import { Client, fetchExchange, Provider } from 'urql';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { ViewerContext } from '../session/use-viewer.ts';
import { viewerOf } from '../session/made-up-viewer.ts';
import { Themed } from '../ui/themed.tsx';
import { FillingNote } from './filling-note.tsx';
import { madeUpBoard } from './made-up-board.ts';
import { hindrances } from '../ui/hindrances.ts';

/** The note above a dashboard of two types, of which so much has been filled in. */
async function draw(...percents: readonly number[]) {
  const asked: string[] = [];
  const client = new Client({
    url: '/',
    exchanges: [fetchExchange],
    preferGetMethod: false,
    fetch: (_, request) => {
      asked.push(typeof request?.body === 'string' ? request.body : '');
      const data = Object.fromEntries(percents.map((filledPercent, at) => [`t${at}`, { filledPercent }]));
      return Promise.resolve(Response.json({ data }));
    },
  });
  const { recordTypes } = madeUpBoard().content;
  const types = recordTypes.map(({ key }) => key);
  const screen = await render(
    <Provider value={client}>
      <ViewerContext value={viewerOf({})}>
        <Themed dark={false}>
          <main>
            <h1>看板</h1>
            <FillingNote pack={{ recordTypes }} types={[...types, ...types]} />
            <p>{'以下是数字'}</p>
          </main>
        </Themed>
      </ViewerContext>
    </Provider>,
  );
  await expect.poll(() => asked.length).toBe(1);
  return { screen, asked };
}

test('while old records are being filled in, it is said how far that is, by the least of the types', async () => {
  const { screen, asked } = await draw(100, 37);
  await expect
    .element(screen.getByRole('alert'))
    .toHaveTextContent(
      '新版配置增加了统计项，正在为以前的事项补填（已完成 37%）；补填完成前，下列数字可能偏小。',
    );
  expect(asked[0]?.match(/filledPercent/g), 'each type is asked once').toHaveLength(1);
  expect(await hindrances()).toEqual([]);
});

test('where all is filled in, nothing is said', async () => {
  const { screen } = await draw(100);
  await expect.element(screen.getByText('以下是数字')).toBeVisible();
  expect(screen.getByRole('alert').query()).toBe(null);
});
