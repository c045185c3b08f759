import { Pack } from '@lixiang/schema';
import { MemoryRouter } from 'react-router';
import { Client, fetchExchange, Provider } from 'urql';
import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { loadPack } from '../form/loaded-pack.ts';
import { Themed } from '../ui/themed.tsx';
import { OpenAct } from './open-act.tsx';
import type { TransitionOption } from './transition-fragments.ts';

const pack = loadPack(
  1,
  Pack.parse({
    format: 1,
    jurisdiction: { key: 'jia', name: '甲县', code: '000000' },
    regulation: {
      title: '办法',
      articles: [{ key: '9', label: '第九条', summary: '先评价。' }],
      draft: true,
    },
    effectiveFrom: '2026-01-01',
    offices: [{ key: 'bureau', name: '大数据局' }],
    forms: [
      {
        key: 'f',
        name: '申报表',
        sections: [{ key: 's', title: '基本情况', fields: [{ key: 'name', label: '名称', kind: 'text' }] }],
      },
    ],
    recordTypes: [
      {
        key: 'project',
        name: '项目',
        nature: 'registry',
        documents: [{ key: 'd', name: '申报表', form: 'f', filledBy: [{ unit: 'own' }], editableIn: [] }],
        title: 'd.name',
        number: '{seq:3}',
      },
    ],
  }),
);
const [type] = pack.content.recordTypes;
const option: TransitionOption = {
  key: 'return',
  name: '退回补正',
  help: null,
  tone: 'PLAIN',
  from: [{ key: 'sent', name: '已申报' }],
  to: { key: 'draft', name: '编制中' },
  basis: { articles: [], inferred: null },
  actors: ['大数据局'],
  mine: true,
  allowed: true,
  blockers: [],
  warnings: [],
  remarks: 'REASON',
  input: null,
  documents: [],
};
const client = new Client({ url: '/graphql', exchanges: [fetchExchange] });

function page(version: number, current: TransitionOption | undefined, isFresh = true) {
  if (!type) throw new Error('no type');
  return (
    <Themed dark={false}>
      <Provider value={client}>
        <MemoryRouter>
          <OpenAct
            record={{ id: 'r', version }}
            type={type}
            option={current}
            isFresh={isFresh}
            pack={pack}
            circumstances={{ today: '2026-03-02', parameters: {}, unit: {} }}
            onClose={vi.fn<() => void>()}
            onStale={vi.fn<() => void>()}
          />
        </MemoryRouter>
      </Provider>
    </Themed>
  );
}

test('what was written stays when others change the record, and waits until that was looked at', async () => {
  const screen = await render(page(3, option));
  const reason = screen.getByLabelText('办理意见或理由');
  const take = screen.getByRole('button', { name: '退回补正' });
  await reason.fill('请补充可研报告');
  await screen.rerender(page(4, { ...option }));
  await expect.element(reason).toHaveValue('请补充可研报告');
  await expect.element(take).toBeDisabled();
  await screen.getByRole('button', { name: '已核对，继续办理' }).click();
  await expect.element(take).toBeEnabled();
});

test('what can be taken no more says so, and what was written can still be copied', async () => {
  const screen = await render(page(3, option));
  const reason = screen.getByLabelText('办理意见或理由');
  await reason.fill('请补充可研报告');
  await screen.rerender(page(4, undefined));
  await expect.element(screen.getByText('此项现在不能办理', { exact: false })).toBeVisible();
  await expect.element(reason).toHaveValue('请补充可研报告');
  await expect.element(screen.getByRole('button', { name: '退回补正' })).toBeDisabled();
});

test('what is refused since says why at once', async () => {
  const screen = await render(page(3, option));
  const blockers: TransitionOption['blockers'] = [
    {
      code: 'RULE',
      key: 'ended',
      message: '项目已终止。',
      basis: { articles: [], inferred: null },
      facts: [],
      cures: [],
      answer: 'NONE',
      document: null,
      issues: [],
      record: null,
      within: [],
    },
  ];
  await screen.rerender(page(4, { ...option, allowed: false, blockers }));
  await expect.element(screen.getByText('项目已终止。')).toBeVisible();
  await expect.element(screen.getByRole('button', { name: '退回补正' })).toBeDisabled();
});

test('what was only known from before is no change by others', async () => {
  const screen = await render(page(3, option, false));
  const reason = screen.getByLabelText('办理意见或理由');
  await reason.fill('请补充可研报告');
  await screen.rerender(page(4, { ...option }));
  await expect.element(screen.getByRole('button', { name: '退回补正' })).toBeEnabled();
  await expect.element(reason).toHaveValue('请补充可研报告');
});

test('an act that was never open to someone opens nothing', async () => {
  const screen = await render(page(3, undefined));
  expect(screen.getByRole('dialog').query()).toBe(null);
});
