import { applyPackEdits, checkPack, isObject, type Json, Pack, type Widget } from '@lixiang/schema';
import { expect, test } from 'vitest';
import { COMMON, madeUpBoard } from '../made-up-board.ts';
import { addFilter, offeredFilters, setFilterPath, typesOn } from './board-filters.ts';
import { changeShape } from './change-shape.ts';
import { copyWidget } from './arrange-edits.ts';

const BOARD = ['dashboards', 'board'];
const BAR = {
  ...COMMON,
  kind: 'bar',
  by: { path: 'facts.sort' },
  measure: { take: 'sum', path: 'facts.cost' },
  where: { state: { in: ['open'] } },
  help: '说明',
};
const pack = madeUpBoard(BAR).content;
const plain: Json = JSON.parse(
  JSON.stringify({
    ...pack,
    dashboards: [{ key: 'board', name: '看板', for: [{ office: 'finance' }], widgets: [BAR] }],
  }),
);

function widgetIn(content: Json): Record<string, unknown> {
  const parsed: { dashboards: { widgets: Record<string, unknown>[] }[] } = JSON.parse(
    JSON.stringify(content),
  );
  return parsed.dashboards[0]?.widgets[0] ?? {};
}

function shaped(kind: Widget['kind']) {
  const item = JSON.parse(JSON.stringify(BAR));
  const edits = changeShape(pack, [...BOARD, 'widgets', 'one'], {
    widget: item,
    shape: { kind, of: 'thing' },
  });
  const made = applyPackEdits(plain, edits ?? []);
  if (!('content' in made)) throw new Error(JSON.stringify(made));
  return { content: made.content, back: applyPackEdits(made.content, made.inverse) };
}

test.each(['number', 'trend', 'pie', 'funnel', 'ranking', 'table'] as const)(
  'a bar chart becomes a %s that the read API answers, keeps what it counts, and is undone as one step',
  (kind) => {
    const { content, back } = shaped(kind);
    const errors = checkPack(Pack.parse(content)).filter(
      ({ severity, path }) => severity === 'error' && path[0] === 'dashboards',
    );
    expect(errors).toEqual([]);
    expect(widgetIn(content)).toMatchObject({ kind, where: BAR.where, help: '说明', title: BAR.title });
    expect('content' in back && widgetIn(back.content)).toEqual(BAR);
  },
);

test('a chart in time is grouped by a day, whatever it was grouped by', () => {
  expect(widgetIn(shaped('trend').content)).toMatchObject({ by: { path: 'createdOn', period: 'MONTH' } });
});

test('a copy stands behind what it is a copy of, with a name and a key of its own', () => {
  const copied = copyWidget(plain, BOARD, { key: 'one', titled: (title) => `${title}二` });
  const made = applyPackEdits(plain, copied?.edits ?? []);
  if (!('content' in made)) throw new Error('refused');
  const { dashboards } = Pack.parse(made.content);
  expect(dashboards[0]?.widgets.map(({ key, title }) => [key, title])).toEqual([
    ['one', '一览'],
    [copied?.key, '一览二'],
  ]);
});

test('a filter is offered for what the widgets tell of, narrows each type by it, and passes the check', () => {
  const board =
    isObject(plain) && Array.isArray(plain['dashboards']) ? (plain['dashboards'][0] ?? null) : null;
  const types = typesOn(pack, board);
  expect(offeredFilters(types)).toContain('年度');
  const made = applyPackEdits(plain, addFilter(BOARD, board, { label: '年度', types }));
  if (!('content' in made)) throw new Error('refused');
  const [filter] = Pack.parse(made.content).dashboards[0]?.filters ?? [];
  expect(filter).toMatchObject({ label: '年度', paths: { thing: 'facts.year' } });
  const item = JSON.parse(JSON.stringify(filter));
  const freed = applyPackEdits(made.content, setFilterPath(BOARD, item, { type: 'thing', path: undefined }));
  expect('content' in freed && Pack.parse(freed.content).dashboards[0]?.filters[0]?.paths).toEqual({});
});
