import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { App } from './app.tsx';

test('a click submits', async () => {
  const screen = await render(<App />);
  await screen.getByRole('button', { name: '提交' }).click();
  await expect.element(screen.getByRole('button', { name: '已提交' })).toBeVisible();
});
