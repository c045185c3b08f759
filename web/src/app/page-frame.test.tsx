import { useState } from 'react';
import { createMemoryRouter, Outlet, RouterProvider } from 'react-router';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { Themed } from '../ui/themed.tsx';
import { LASTING, PageFrame } from './page-frame.tsx';
import { LastingFrame } from './lasting-frame.tsx';

function Counter({ name }: { readonly name: string }) {
  const [count, setCount] = useState(0);
  return (
    <button type="button" onClick={() => setCount(count + 1)}>
      {name} {count}
    </button>
  );
}

function Broken(): never {
  throw new Error('a bug');
}

const router = () =>
  createMemoryRouter(
    [
      {
        Component: LastingFrame,
        children: [
          { path: 'list/:of', element: <Counter name="清单" /> },
          {
            path: 'design',
            handle: LASTING,
            element: (
              <>
                <Counter name="设计稿" />
                <Outlet />
              </>
            ),
            children: [
              {
                Component: PageFrame,
                children: [
                  { path: 'forms/:form', element: <Counter name="表单" /> },
                  { path: 'broken', Component: Broken },
                ],
              },
            ],
          },
        ],
      },
    ],
    { initialEntries: ['/design/forms/a'] },
  );

async function open() {
  const pages = router();
  const screen = await render(
    <Themed dark={false}>
      <RouterProvider router={pages} />
    </Themed>,
  );
  return { screen, go: async (to: string) => await pages.navigate(to) };
}

test('what lasts is kept from page to page below it, and each page begins anew', async () => {
  const { screen, go } = await open();
  await screen.getByRole('button', { name: '设计稿 0' }).click();
  await screen.getByRole('button', { name: '表单 0' }).click();
  await go('/design/forms/b');
  await expect.element(screen.getByRole('button', { name: '设计稿 1' })).toBeVisible();
  await expect.element(screen.getByRole('button', { name: '表单 0' })).toBeVisible();
});

test('elsewhere every address begins anew', async () => {
  const { screen, go } = await open();
  await go('/list/a');
  await screen.getByRole('button', { name: '清单 0' }).click();
  await go('/list/b');
  await expect.element(screen.getByRole('button', { name: '清单 0' })).toBeVisible();
});

test('a bug in a page leaves what lasts, and the next page', async () => {
  const { screen, go } = await open();
  await screen.getByRole('button', { name: '设计稿 0' }).click();
  await go('/design/broken');
  await expect.element(screen.getByRole('button', { name: '设计稿 1' })).toBeVisible();
  await go('/design/forms/b');
  await expect.element(screen.getByRole('button', { name: '表单 0' })).toBeVisible();
});
