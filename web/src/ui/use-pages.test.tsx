import { useState } from 'react';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { Pager } from './pager.tsx';
import { usePages } from './use-pages.ts';

const SIZE = 50;
const rows = Array.from({ length: 430 }, (_, index) => `r${index}`);

/** A list as the server answers it: so many rows behind a cursor. */
function Rows() {
  const [word, setWord] = useState('');
  const pages = usePages(SIZE, word);
  const { first, after } = pages.variables;
  const listed = rows.filter((row) => row.includes(word));
  const begin = after === null ? 0 : listed.indexOf(after) + 1;
  const edges = listed.slice(begin, begin + first);
  return (
    <section aria-label="清单">
      <input aria-label="查找" value={word} onChange={({ target }) => setWord(target.value)} />
      <ul>
        {edges.map((row) => (
          <li key={row}>{row}</li>
        ))}
      </ul>
      <Pager
        page={{
          edges,
          totalCount: listed.length,
          pageInfo: { hasNextPage: begin + first < listed.length, endCursor: edges.at(-1) ?? null },
        }}
        {...pages.pager}
        counts
      />
    </section>
  );
}

const shown = () => [...document.querySelectorAll('li')].map(({ textContent }) => textContent);

test('every row of a long list is come to, never more than a page at once, and the way back is the same', async () => {
  const screen = await render(<Rows />);
  const next = screen.getByRole('button', { name: '下一页' });
  const previous = screen.getByRole('button', { name: '上一页' });
  await expect.element(previous).toBeDisabled();
  const seen: (string | null)[][] = [];
  for (let page = 0; page * SIZE < rows.length; page += 1) {
    await expect
      .element(screen.getByText(`第 ${page * SIZE + 1}–${Math.min((page + 1) * SIZE, 430)} 项，共 430 项`))
      .toBeVisible();
    seen.push(shown());
    if ((page + 1) * SIZE < rows.length) await next.click();
  }
  expect(seen.flat()).toEqual(rows);
  await expect.element(next).toBeDisabled();
  await previous.click();
  await expect.poll(shown).toEqual(seen.at(-2));
});

test('another list begins at its first page, and one that fits has nothing to turn', async () => {
  const screen = await render(<Rows />);
  await screen.getByRole('button', { name: '下一页' }).click();
  await screen.getByRole('textbox', { name: '查找' }).fill('r42');
  await expect.poll(shown).toEqual(['r42', ...Array.from({ length: 10 }, (_, index) => `r42${index}`)]);
  await expect.element(screen.getByText('第 1–11 项，共 11 项')).toBeVisible();
  await expect.element(screen.getByRole('button', { name: '下一页' })).not.toBeInTheDocument();
});
