import { createMemoryRouter, type RouteObject, RouterProvider } from 'react-router';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { AdministratorGate } from '../session/administrator-gate.tsx';
import { viewerOf } from '../session/made-up-viewer.ts';
import { ViewerContext } from '../session/use-viewer.ts';
import { Themed } from '../ui/themed.tsx';
import * as pages from './pages.ts';
import { routes } from './routes.tsx';

async function open(administrator: boolean) {
  const router = createMemoryRouter([
    {
      Component: AdministratorGate,
      children: [{ path: '/', element: <button type="button">新增账号</button> }],
    },
  ]);
  return await render(
    <Themed dark={false}>
      <ViewerContext value={viewerOf({ administrator })}>
        <RouterProvider router={router} />
      </ViewerContext>
    </Themed>,
  );
}

test('who is no administrator sees nothing of the page but whom to ask and the way home', async () => {
  const screen = await open(false);
  await expect.element(screen.getByText('此页仅限系统管理员使用')).toBeVisible();
  await expect.element(screen.getByRole('link', { name: '回到工作台' })).toBeVisible();
  expect(screen.getByRole('button', { name: '新增账号' }).query()).toBe(null);
});

test('an administrator sees the page', async () => {
  const screen = await open(true);
  await expect.element(screen.getByRole('button', { name: '新增账号' })).toBeVisible();
});

test('every page of administration and design stands behind that gate', () => {
  const found = places(routes, false).filter(({ path }) => /^(admin|design)\b/.test(path));
  expect(found.length).toBeGreaterThan(15);
  expect(found.filter(({ isGated }) => !isGated)).toEqual([]);
});

function places(
  list: readonly RouteObject[],
  isGated: boolean,
): readonly { readonly path: string; readonly isGated: boolean }[] {
  return list.flatMap(({ path = '', Component, children = [] }) => {
    const behind = isGated || Component === pages.AdministratorGate;
    const below = places(children, behind).map((each) => ({
      path: [path, each.path].filter(Boolean).join('/'),
      isGated: each.isGated,
    }));
    return [{ path, isGated: behind }, ...below];
  });
}
