import { MemoryRouter } from 'react-router';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { Themed } from '../ui/themed.tsx';
import { BlockerList } from './blocker-list.tsx';
import type { Blocker } from './refusal-fragments.ts';

const unlisted: Blocker = {
  code: 'RULE',
  key: 'listed',
  message: '项目尚未纳入清单。',
  basis: { articles: [{ key: '7', label: '第七条', summary: '清单之外不安排资金。' }], inferred: null },
  facts: [{ label: '清单条目', actual: '0', required: '1' }],
  cures: [
    { who: ['城管局'], mine: true, act: '报送清单', document: 'entry', record: null, transition: null },
    { who: ['大数据局'], mine: false, act: '纳入清单', document: null, record: '9', transition: 'publish' },
  ],
  answer: 'NONE',
  document: null,
  issues: [],
  record: null,
  within: [],
};

const draw = (blockers: readonly Blocker[]) =>
  render(
    <Themed dark={false}>
      <MemoryRouter>
        <BlockerList blockers={blockers} record="7" />
      </MemoryRouter>
    </Themed>,
  );

test('a reason shows what is and what would have to be', async () => {
  const screen = await draw([unlisted]);
  await expect.element(screen.getByText('本项：0；标准：1')).toBeVisible();
});

test('a reason leads to its article', async () => {
  const screen = await draw([unlisted]);
  await screen.getByRole('button', { name: '查看第七条内容提要' }).click();
  await expect.element(screen.getByText('清单之外不安排资金。')).toBeVisible();
});

test('a linked record that refuses tells its own reasons, with cures on it', async () => {
  const cure = { who: ['城管局'], mine: true, act: '补填', document: 'card', record: null, transition: null };
  const { within: _, ...inner } = { ...unlisted, message: '条目已锁定。', cures: [cure], record: '8' };
  const screen = await draw([
    { ...unlisted, code: 'LINKED_REFUSED', cures: [], facts: [], record: '8', within: [inner] },
  ]);
  await expect.element(screen.getByText('条目已锁定。')).toBeVisible();
  await expect.element(screen.getByRole('link', { name: '去办理' })).toHaveAttribute('href', '/r/8/d/card');
});

test('my own cure leads to where it is done, another office is named with its own', async () => {
  const screen = await draw([unlisted]);
  await expect.element(screen.getByRole('link', { name: '去办理' })).toHaveAttribute('href', '/r/7/d/entry');
  await expect.element(screen.getByText(/由大数据局办理：纳入清单/)).toBeVisible();
  await expect
    .element(screen.getByRole('link', { name: '查看' }))
    .toHaveAttribute('href', '/r/9?act=publish');
});

test('an incomplete document says how much is missing, and leads to it', async () => {
  const issue = {
    path: ['name'],
    code: 'field.required',
    message: '项目名称未填',
    severity: 'ERROR' as const,
  };
  const screen = await draw([
    { ...unlisted, code: 'DOCUMENT_INCOMPLETE', document: 'entry', cures: [], issues: [issue] },
  ]);
  await expect
    .element(screen.getByRole('link', { name: '还有 1 处需要填写或更正' }))
    .toHaveAttribute('href', '/r/7/d/entry');
});
