import { Button } from 'antd';
import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { Confirm } from './confirm.tsx';
import { Themed } from './themed.tsx';
import { hindrances } from './hindrances.ts';

async function draw() {
  const act = vi.fn<() => void>();
  const screen = await render(
    <Themed dark={false}>
      <main>
        <h1>令牌</h1>
        <Confirm title="停用后不能恢复，确定停用吗？" onConfirm={act}>
          <Button>停用</Button>
        </Confirm>
      </main>
    </Themed>,
  );
  const opener = screen.getByRole('button', { name: '停用' });
  opener.element().focus();
  await userEvent.keyboard('{Enter}');
  const question = screen.getByRole('tooltip');
  await expect.element(question.getByRole('button', { name: '取消' })).toHaveFocus();
  return { act, opener, question };
}

test('a question stands in the content of the page, and hinders nobody', async () => {
  const { question } = await draw();
  await expect.element(question).toBeVisible();
  expect(await hindrances()).toEqual([]);
});

test('who thinks better of it goes on where it was asked, and nothing is done', async () => {
  const { act, opener, question } = await draw();
  await userEvent.keyboard('{Enter}');
  await expect.element(opener).toHaveFocus();
  await expect.element(question).not.toBeInTheDocument();
  expect(act).not.toHaveBeenCalled();
});
