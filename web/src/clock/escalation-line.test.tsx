import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import type { ShownClock } from './clock-fragments.ts';
import { EscalationLine } from './escalation-line.tsx';

const LATE: ShownClock = {
  key: 'review',
  name: '审查期限',
  period: 0,
  year: null,
  standing: 'GRAVELY_LATE',
  from: '2026-03-02',
  opens: null,
  due: '2026-03-16',
  provisional: false,
  daysLeft: -4,
  daysLate: 4,
  metOn: null,
  mine: false,
  owedBy: ['管理局'],
  escalation: {
    on: '2026-03-22',
    to: ['财政局', '县政府办公室'],
    basis: { inferred: '便于督促。', articles: [] },
  },
  document: null,
  transition: null,
  create: null,
  basis: { inferred: null, articles: [] },
  derivation: [],
};

test('who is told of a delay, and when, is said with what it rests on', async () => {
  const screen = await render(<EscalationLine clock={LATE} />);
  await expect
    .element(screen.getByText('逾期仍未办理的，2026-03-22 通知财政局、县政府办公室督促'))
    .toBeVisible();
  await screen.getByRole('button').click();
  await expect.element(screen.getByText('便于督促。')).toBeVisible();
});

test.each<[string, Partial<ShownClock>]>([
  ['met', { standing: 'MET_LATE', metOn: '2026-03-18' }],
  ['over', { standing: 'CLOSED' }],
  ['told to nobody', { escalation: null }],
])('nothing is said of what is %s', async (_, more) => {
  const screen = await render(<EscalationLine clock={{ ...LATE, ...more }} />);
  expect(screen.container.textContent).toBe('');
});
