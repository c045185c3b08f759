import { Field } from '@lixiang/schema';
import { Client, fetchExchange, Provider } from 'urql';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { madeUpPack } from '../form/paper/made-up-pack.ts';
import { NamedAnswer } from './named-answer.tsx';

test('an organisation in a list is called by its name', async () => {
  const organisations = {
    edges: [{ node: { id: 'o1', name: '某县某局' } }],
    pageInfo: { hasNextPage: false, endCursor: null },
  };
  const fetch = () => Promise.resolve(Response.json({ data: { organisations } }));
  const client = new Client({ url: '/', exchanges: [fetchExchange], preferGetMethod: false, fetch });
  const field = Field.parse({ key: 'provider', label: '提供单位', kind: 'unit' });
  const screen = await render(
    <Provider value={client}>
      <p>
        <NamedAnswer pack={madeUpPack()} field={field} value="o1" />
      </p>
    </Provider>,
  );
  await expect.element(screen.getByText('某县某局')).toBeVisible();
});
