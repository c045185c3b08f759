import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { Themed } from '../ui/themed.tsx';
import { SimulationBar, type SimulationBarProps } from './simulation-bar.tsx';

const bureau = {
  account: 'a1',
  name: '陈立',
  organisation: '主管局',
  offices: ['主管部门'],
  positions: ['负责人'],
  administrator: true,
};
const unit = {
  account: 'a2',
  name: '李四',
  organisation: '一中',
  offices: [],
  positions: [],
  administrator: false,
};
const SIMULATION: SimulationBarProps['simulation'] = {
  pack: 'DESIGN',
  day: '2026-03-02',
  staying: [],
  roles: [bureau, unit],
};

function open(more: Partial<SimulationBarProps> = {}) {
  const onGo = vi.fn<SimulationBarProps['onGo']>();
  const onPlay = vi.fn<SimulationBarProps['onPlay']>();
  const onEnd = vi.fn<SimulationBarProps['onEnd']>();
  const props = { role: 'a1', isEnding: false, isMoving: false, said: '', onGo, onPlay, onEnd };
  const screen = render(
    <Themed dark={false}>
      <SimulationBar simulation={SIMULATION} {...props} {...more} />
    </Themed>,
  );
  return { screen, onGo, onPlay, onEnd };
}

test('it says that this is a simulation, of what, on which day and as whom', async () => {
  const screen = await open().screen;
  for (const text of ['模拟运行', '设计稿', '2026-03-02', '主管局 · 陈立（负责人、系统管理员）'])
    await expect.element(screen.getByText(text, { exact: true })).toBeVisible();
});

test('a step of the clock is taken by its button', async () => {
  const { screen, onGo } = open();
  await (await screen).getByRole('button', { name: '到下一个时限' }).click();
  expect(onGo).toHaveBeenCalledWith({ step: 'NEXT_DEADLINE' });
});

test('while days pass it is said how far they have, and no others begin to', async () => {
  const screen = await open({ isMoving: true, said: '正在逐日办理，已到 2026-03-05' }).screen;
  await expect.element(screen.getByRole('button', { name: '过 1 天' })).toBeDisabled();
  await expect.element(screen.getByText(/已到 2026-03-05/)).toBeVisible();
});

test('a day is typed in and gone to, by keyboard; one before is not', async () => {
  const { screen, onGo } = open();
  const field = (await screen).getByLabelText('模拟日期');
  await field.click();
  await userEvent.keyboard('2026-04-01{Enter}');
  expect(onGo).toHaveBeenCalledExactlyOnceWith({ day: '2026-04-01' });
  await field.click();
  await userEvent.keyboard('2026-02-01{Enter}');
  expect(onGo).toHaveBeenCalledOnce();
});

test('somebody else is found by name and played, by keyboard', async () => {
  const { screen, onPlay } = open();
  await (await screen).getByRole('combobox', { name: '扮演' }).click();
  await userEvent.keyboard('一中');
  await expect.element(page.getByTitle(/一中/).first()).toBeVisible();
  await userEvent.keyboard('{Enter}');
  expect(onPlay).toHaveBeenCalledExactlyOnceWith('a2');
});

test('why the record stays where it was is said in words', async () => {
  const staying = [{ code: 'stateGone', about: null }];
  const { screen } = open({ simulation: { ...SIMULATION, staying } });
  await expect
    .element((await screen).getByText(/仍按原版本办理，因为新版本没有当前所在的环节/))
    .toBeVisible();
});

test('it is ended only when that was confirmed', async () => {
  const { screen, onEnd } = open();
  const shown = await screen;
  await shown.getByRole('button', { name: '结束模拟' }).click();
  expect(onEnd).not.toHaveBeenCalled();
  await shown.getByRole('button', { name: '结束', exact: true }).click();
  expect(onEnd).toHaveBeenCalledOnce();
});
