import { Client, fetchExchange, Provider } from 'urql';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { SimilarCount } from './similar-count.tsx';

/** As the server answers, of so many records by how like they are. */
async function draw(...likenesses: readonly number[]) {
  const similar = likenesses.map((likeness, at) => ({
    id: `${at}`,
    type: 'project',
    title: '路灯',
    unit: null,
    state: { name: '草稿' },
    likeness,
    shared: [],
    record: null,
    linkable: [],
  }));
  const fetch = () => Promise.resolve(Response.json({ data: { record: { id: 'r', similar } } }));
  const client = new Client({ url: '/', exchanges: [fetchExchange], preferGetMethod: false, fetch });
  return await render(
    <Provider value={client}>
      <SimilarCount record="r" />
    </Provider>,
  );
}

test('whoever fills in is told of what is like it, and led there', async () => {
  const screen = await draw(41, 95);
  await expect
    .element(screen.getByRole('link', { name: '发现 2 个相似事项，最高相似度 95%' }))
    .toHaveAttribute('href', '#similar');
});

test('nothing is said where nothing is alike', async () => {
  const screen = await draw();
  await expect.element(screen.getByRole('status')).toBeEmptyDOMElement();
});
