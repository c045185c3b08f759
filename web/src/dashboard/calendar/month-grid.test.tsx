import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { Themed } from '../../ui/themed.tsx';
import type { DueDay, WorkDay } from './due-day.ts';
import { MonthAgenda } from './month-agenda.tsx';
import { MonthGrid } from './month-grid.tsx';
import { hindrances } from '../../ui/hindrances.ts';

const TODAY = '2026-02-16';
const COUNTS = new Map([
  ['2026-02-14', { count: 1, late: 1 }],
  ['2026-02-16', { count: 3, late: 0 }],
  ['2026-02-28', { count: 2, late: 0 }],
]);
const WORK: Readonly<Record<string, Omit<WorkDay, 'day'>>> = {
  '2026-02-14': { works: true, kind: 'MAKE_UP', name: '春节' },
  '2026-02-16': { works: false, kind: 'HOLIDAY', name: '春节' },
  '2026-02-28': { works: false, kind: 'WEEKEND', name: null },
};

function dayOf(day: string): DueDay {
  const work = WORK[day] ?? { works: true, kind: 'WORKDAY', name: null };
  return { day, count: 0, late: 0, ...COUNTS.get(day), work: { day, ...work } };
}

const onOpen = vi.fn<(day: string) => void>();

function Leafed() {
  const [month, setMonth] = useState('2026-02');
  return (
    <Themed dark={false}>
      <main>
        <h1>{month}</h1>
        <MonthGrid
          label={`时限，${month}`}
          month={month}
          today={TODAY}
          dayOf={dayOf}
          onMonth={setMonth}
          onOpen={onOpen}
        />
        <MonthAgenda days={[...COUNTS.keys()].map(dayOf)} today={TODAY} onOpen={onOpen} />
      </main>
    </Themed>
  );
}

test('each day says its weekday, whether it is off, and what is due; arrows go on into the next month', async () => {
  onOpen.mockClear();
  const screen = await render(<Leafed />);
  const today = screen.getByRole('button', {
    name: '2月16日，星期一，今天，春节，休息日，3 项到期',
    exact: true,
  });
  await expect.element(today).toHaveAttribute('tabindex', '0');
  await expect.element(today).toHaveAttribute('aria-current', 'date');
  await expect
    .element(screen.getByRole('button', { name: /^2月14日，星期六，调休上班，1 项到期，其中 1 项已逾期$/ }))
    .toHaveTextContent('2月14日，星期六，调休上班，1 项到期，其中 1 项已逾期14班1 项逾期 1');
  expect(await hindrances()).toEqual([]);
  today.element().focus();
  await userEvent.keyboard('{Enter}');
  expect(onOpen).toHaveBeenCalledExactlyOnceWith(TODAY);
  await userEvent.keyboard('{ArrowDown}{ArrowRight}');
  await expect.element(screen.getByRole('button', { name: /^2月24日/ })).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  expect(onOpen).toHaveBeenCalledOnce();
  await userEvent.keyboard('{PageDown}');
  await expect.element(screen.getByRole('heading', { name: '2026-03' })).toBeVisible();
  await expect.element(screen.getByRole('button', { name: /^3月24日/ })).toHaveFocus();
  expect(await hindrances()).toEqual([]);
});

test('on a narrow screen the days with something due stand one below the other', async () => {
  onOpen.mockClear();
  const { innerWidth } = globalThis;
  expect(innerWidth).toBeLessThan(800);
  const screen = await render(<Leafed />);
  await screen.getByRole('button', { name: '2月28日 星期六 2 项', exact: true }).click();
  expect(onOpen).toHaveBeenCalledExactlyOnceWith('2026-02-28');
});
