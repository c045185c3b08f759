import { Procedure } from '@lixiang/schema';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { StateProgress } from './state-progress.tsx';

const by = [{ unit: 'own' as const }];
const procedure = Procedure.parse({
  key: 'approval',
  name: '审批',
  recordType: 'project',
  initial: 'draft',
  states: [
    { key: 'draft', name: '草稿' },
    { key: 'sent', name: '已申报', final: true },
    { key: 'returned', name: '退回补正' },
  ],
  transitions: [
    { key: 'send', name: '申报', from: ['draft'], to: 'sent', by, tone: 'main' },
    { key: 'return', name: '退回', from: ['draft'], to: 'returned', by },
  ],
});

test('the present state is the current step', async () => {
  const state = { key: 'sent', name: '已申报' };
  const screen = await render(
    <StateProgress procedure={procedure} state={state} visited={new Set(['draft'])} />,
  );
  const steps = screen.getByRole('listitem').elements();
  expect(steps.map((step) => [step.textContent, step.getAttribute('aria-current')])).toEqual([
    ['草稿', null],
    ['已申报', 'step'],
  ]);
});

test('a state beside the path is named', async () => {
  const state = { key: 'returned', name: '退回补正' };
  const screen = await render(
    <StateProgress procedure={procedure} state={state} visited={new Set(['draft'])} />,
  );
  await expect.element(screen.getByText('当前处于“退回补正”环节')).toBeVisible();
});
