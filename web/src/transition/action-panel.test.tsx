import { MemoryRouter } from 'react-router';
import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { Themed } from '../ui/themed.tsx';
import { ActionPanel } from './action-panel.tsx';
import { OtherActs } from './other-acts.tsx';
import type { TransitionOption } from './transition-fragments.ts';

const draft = { key: 'draft', name: '草稿' };
const option: TransitionOption = {
  key: 'send',
  name: '申报',
  help: null,
  tone: 'MAIN',
  from: [draft],
  to: { key: 'sent', name: '已申报' },
  basis: { articles: [], inferred: null },
  actors: ['城管局'],
  mine: true,
  allowed: true,
  blockers: [],
  warnings: [],
  remarks: 'NONE',
  input: null,
  documents: [],
};
const blocker: TransitionOption['blockers'][number] = {
  code: 'RULE',
  key: 'catalogue',
  message: '缺少信息资源目录。',
  basis: { articles: [], inferred: null },
  facts: [],
  cures: [],
  answer: 'NONE',
  document: null,
  issues: [],
  record: null,
  within: [],
};
const withdraw: TransitionOption = { ...option, key: 'withdraw', name: '撤回', tone: 'DANGER' };
const state = { key: 'draft', final: false };

test('what I may do are buttons, the main one first', async () => {
  const onTake = vi.fn<(option: TransitionOption) => void>();
  const screen = await render(
    <Themed dark={false}>
      <MemoryRouter>
        <ActionPanel record="1" state={state} options={[withdraw, option]} onTake={onTake} />
      </MemoryRouter>
    </Themed>,
  );
  expect(
    screen
      .getByRole('button')
      .elements()
      .map((button) => button.textContent),
  ).toEqual(['申报', '撤回']);
  await screen.getByRole('button', { name: '申报' }).click();
  expect(onTake).toHaveBeenCalledWith(option);
});

test('what I may not do yet is no button, and says why', async () => {
  const screen = await render(
    <Themed dark={false}>
      <MemoryRouter>
        <ActionPanel
          record="1"
          state={state}
          options={[{ ...option, allowed: false, blockers: [blocker] }]}
          onTake={vi.fn<(option: TransitionOption) => void>()}
        />
      </MemoryRouter>
    </Themed>,
  );
  await expect.element(screen.getByText('缺少信息资源目录。')).toBeVisible();
  await expect.element(screen.getByText('有 1 项条件未满足')).toBeVisible();
});

test('a finished record says that nothing is left to do', async () => {
  const screen = await render(
    <Themed dark={false}>
      <MemoryRouter>
        <ActionPanel
          record="1"
          state={{ key: 'sent', final: true }}
          options={[]}
          onTake={vi.fn<(option: TransitionOption) => void>()}
        />
      </MemoryRouter>
    </Themed>,
  );
  await expect.element(screen.getByText('本事项已办结。')).toBeVisible();
});

test('what others do is listed with who does it', async () => {
  const review = {
    ...option,
    key: 'review',
    name: '审查',
    mine: false,
    allowed: false,
    actors: ['大数据局'],
  };
  const screen = await render(
    <Themed dark={false}>
      <MemoryRouter>
        <OtherActs record="1" state={state} options={[review]} />
      </MemoryRouter>
    </Themed>,
  );
  await screen.getByText('条件已具备').click();
  await expect.element(screen.getByText('办理单位：大数据局', { exact: false })).toBeVisible();
});
