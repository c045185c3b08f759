import { MemoryRouter } from 'react-router';
import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { CurrentPackContext } from '../../pack/use-pack.ts';
import { Themed } from '../../ui/themed.tsx';
import { COMMON, madeUpBoard, onlyWidget } from '../made-up-board.ts';
import type { GroupKey } from '../reading/figures.ts';
import { planWidget } from '../reading/planned-widget.ts';
import type { Due } from '../reading/pointed.ts';
import { readFigures } from '../reading/read-figures.ts';
import { WidgetBody } from './widget-body.tsx';
import { hindrances } from '../../ui/hindrances.ts';

/** A widget of a made-up county, drawn from an answer of the read API. */
async function draw(given: object, answer: unknown, asTable: boolean) {
  const pack = madeUpBoard({ ...COMMON, ...given });
  const look = { today: '2026-03-02', viewer: null, chosen: new Map<string, string>() };
  const planned = planWidget(pack.content, { widget: onlyWidget(pack), filters: [] }, look);
  if (!planned) throw new Error('its record type is there');
  const plan = { ...planned, cell: { column: 0, row: 0, width: 6, height: 4 } };
  const onPoint = vi.fn<(keys?: readonly GroupKey[]) => void>();
  const onDue = vi.fn<(due: Due, called?: string) => void>();
  const screen = await render(
    <MemoryRouter>
      <CurrentPackContext value={pack}>
        <Themed dark={false}>
          <main style={{ display: 'flex', flexDirection: 'column', height: 320 }}>
            <h1>看板</h1>
            <h2>一览</h2>
            <WidgetBody
              plan={plan}
              figures={readFigures(pack.content, plan, { answer })}
              today={look.today}
              asTable={asTable}
              onPoint={onPoint}
              onDue={onDue}
              picture={() => undefined}
            />
          </main>
        </Themed>
      </CurrentPackContext>
    </MemoryRouter>,
  );
  return { screen, onPoint, onDue };
}

const SORTS = {
  groups: [
    { keys: [{ value: 'new', label: '新建' }], count: 1200 },
    { keys: [{ value: null, label: '' }], count: 300 },
  ],
};
const BAR = { kind: 'bar', by: { path: 'facts.sort' } };

test('a chart is drawn, and said in words beside it', async () => {
  const { screen } = await draw(BAR, SORTS, false);
  await expect
    .element(screen.getByText('一览，统计图。新建 1,200 项，（未填写） 300 项'))
    .toBeInTheDocument();
  await expect.poll(() => document.querySelectorAll('canvas').length, { timeout: 10_000 }).toBe(1);
  expect(await hindrances()).toEqual([]);
});

test('its table says the same, with the shares, and each number leads to its records', async () => {
  const { screen, onPoint } = await draw(BAR, SORTS, true);
  await expect.element(screen.getByRole('row', { name: '新建 新建 1,200 项 80.0%' })).toBeVisible();
  await screen.getByRole('button', { name: '（未填写） 300 项' }).click();
  expect(onPoint).toHaveBeenCalledWith([{ value: null, label: '（未填写）' }]);
  await expect.element(screen.getByRole('row', { name: '合计 1,500 100.0%' })).toBeVisible();
  expect(await hindrances()).toEqual([]);
});

test('a number leads to what it counts, by keys as well', async () => {
  const { screen, onPoint } = await draw({ kind: 'number' }, { groups: [{ keys: [], count: 7 }] }, false);
  const number = screen.getByRole('button', { name: '一览：7 项。查看一览的事项' });
  await expect.element(number).toBeVisible();
  const element = number.element();
  if (!(element instanceof HTMLElement)) throw new Error('a button takes the focus');
  element.focus();
  element.click();
  expect(onPoint).toHaveBeenCalledOnce();
  expect(await hindrances()).toEqual([]);
});

test('deadlines lie under their days, late ones said to be late, and their number leads to them', async () => {
  const deadlines = ['2026-02-28', '2026-03-02', null].map((due, index) => ({
    node: {
      name: '审查',
      due,
      late: index === 0,
      standing: '进行中',
      record: { id: `${index}`, title: `项目${index}` },
    },
  }));
  const { screen, onDue } = await draw(
    { kind: 'calendar', clocks: ['review'] },
    { totalCount: 3, edges: deadlines },
    true,
  );
  await expect.element(screen.getByText('已逾期 2 天')).toBeVisible();
  await expect.element(screen.getByText('今天', { exact: true })).toBeVisible();
  await expect.element(screen.getByRole('heading', { name: '日期待定' })).toBeVisible();
  await expect.element(screen.getByRole('link', { name: '项目0' })).toHaveAttribute('href', '/r/0');
  await screen.getByRole('button', { name: '共 3 项' }).click();
  expect(onDue).toHaveBeenCalledWith(null);
  expect(await hindrances()).toEqual([]);
});

test('where there is nothing, it is said what would come there, and led to all of its kind', async () => {
  const { screen } = await draw({ ...BAR, where: { state: { in: ['closed'] } } }, { groups: [] }, false);
  await expect.element(screen.getByText('没有符合条件的事项。')).toBeVisible();
  await expect.element(screen.getByText('“事项”符合以下条件的，在此列出：状态为“办结”。')).toBeVisible();
  await expect
    .element(screen.getByRole('link', { name: '查看全部“事项”' }))
    .toHaveAttribute('href', '/records/thing');
  expect(await hindrances()).toEqual([]);
});

test('more bars than have room are moved by keys, and no name is left out', async () => {
  const groups = Array.from({ length: 40 }, (_, at) => ({
    keys: [{ value: `${at}`, label: `某某县某某乡镇人民政府第${at}办公室` }],
    count: 40 - at,
  }));
  const { screen } = await draw({ ...BAR, limit: 40 }, { groups }, false);
  const region = screen.getByRole('region', { name: '一览', exact: true });
  await expect.element(region).toHaveAttribute('tabindex', '0');
  const height = () => document.querySelector('canvas')?.getBoundingClientRect().height;
  await expect.poll(height, { timeout: 10_000 }).toBeGreaterThan(40 * 14);
  expect(await hindrances()).toEqual([]);
});
