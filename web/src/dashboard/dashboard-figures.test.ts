import { expect, test } from 'vitest';
import { chartOption } from './chart/chart-option.ts';
import { layChart } from './chart/chart-room.ts';
import { chartWords } from './chart/chart-words.ts';
import { exactSum, sheetOf } from './export/widget-sheet.ts';
import { COMMON, madeUpBoard, onlyWidget } from './made-up-board.ts';
import { arrangeGroups } from './reading/arrange-groups.ts';
import { choicesOnly, readChosen, withChoice } from './reading/dashboard-address.ts';
import { filterQuestion } from './reading/filter-question.ts';
import { planWidget } from './reading/planned-widget.ts';
import { pointAt } from './reading/pointed.ts';
import { readFigures } from './reading/read-figures.ts';
import { reportOf } from './report/report-of.ts';

const THEME = {
  text: '#000',
  muted: '#555',
  line: '#ddd',
  ground: '#fff',
  font: 'serif',
  size: 13,
  palette: ['#123456'],
};

/** A widget with the answer to its question, up to what is drawn of it. */
function drawn(given: object, answer: unknown, chosen: ReadonlyMap<string, string> = new Map()) {
  const pack = madeUpBoard({ ...COMMON, ...given });
  const widget = onlyWidget(pack);
  const filters = pack.content.dashboards[0]?.filters ?? [];
  const plan = planWidget(pack.content, { widget, filters }, { today: '2026-03-02', viewer: 'u1', chosen });
  if (!plan) throw new Error('its record type is there');
  const figures = readFigures(pack.content, plan, { answer });
  const arranged =
    figures.kind === 'groups' && 'by' in widget
      ? { widget, arranged: arrangeGroups(pack.content, { ...plan, widget }, figures.groups), unit: '项' }
      : undefined;
  return { pack: pack.content, plan, figures, charted: arranged };
}

const group = (value: string | null, count: number, series?: string) => ({
  keys: [{ value, label: value ?? '' }, ...(series === undefined ? [] : [{ value: series, label: series }])],
  count,
});

const labelsOf = ({ charted }: ReturnType<typeof drawn>) =>
  charted?.arranged.rows.map(({ key, cells }) => [key.label, ...cells.map((cell) => cell?.count ?? 0)]);

test('a funnel follows the procedure, a bar the size, a ranking the answer', () => {
  const states = { groups: [group('closed', 5), group('open', 2)] };
  expect(labelsOf(drawn({ kind: 'funnel', by: { path: 'state' } }, states))).toEqual([
    ['open', 2],
    ['closed', 5],
  ]);
  const sorts = { groups: [group('new', 1), group(null, 4), group('old', 3)] };
  expect(labelsOf(drawn({ kind: 'bar', by: { path: 'facts.sort' }, limit: 2 }, sorts))).toEqual([
    ['（未填写）', 4],
    ['old', 3],
  ]);
  expect(drawn({ kind: 'bar', by: { path: 'facts.sort' }, limit: 2 }, sorts).charted?.arranged.hidden).toBe(
    1,
  );
  expect(labelsOf(drawn({ kind: 'pie', by: { path: 'facts.sort' }, limit: 2 }, sorts))).toHaveLength(3);
  expect(labelsOf(drawn({ kind: 'ranking', by: { path: 'facts.sort' } }, sorts))?.[0]).toEqual(['new', 1]);
});

test('a line goes through the months in which nothing was', () => {
  const months = { groups: [group('2026-03', 2), group('2026-01', 1)] };
  const line = drawn({ kind: 'trend', by: { path: 'createdOn', period: 'MONTH' } }, months);
  expect(labelsOf(line)).toEqual([
    ['2026-01', 1],
    ['2026-02', 0],
    ['2026-03', 2],
  ]);
});

test('each group stands once for each of its series', () => {
  const both = { groups: [group('new', 1, 'open'), group('new', 2, 'closed'), group('old', 4, 'closed')] };
  const bars = drawn({ kind: 'bar', by: { path: 'facts.sort' }, series: { path: 'state' } }, both);
  expect(labelsOf(bars)).toEqual([
    ['old', 0, 4],
    ['new', 1, 2],
  ]);
  if (!bars.charted) throw new Error('it is drawn');
  const layout = layChart(bars.charted, { width: 560, letter: 13 });
  const option = chartOption(bars.charted, { layout, theme: THEME });
  expect(option.aria).toMatchObject({ decal: { show: true } });
  expect(option.series).toMatchObject([
    { type: 'bar', stack: 'all' },
    { type: 'bar', stack: 'all' },
  ]);
  expect(chartWords(bars.charted)).toBe('一览，统计图。old 4 项，new 3 项');
});

test('series of years follow each other as the years do, whoever comes first', () => {
  const years = { groups: [group('new', 3, '2026'), group('old', 1, '2025'), group('old', 1, '2026')] };
  const series = { path: 'createdOn', period: 'YEAR' };
  const bars = drawn({ kind: 'bar', by: { path: 'facts.sort' }, series }, years);
  expect(bars.charted?.arranged.series.map(({ label }) => label)).toEqual(['2025', '2026']);
});

test('a year stands in a sheet as a year', () => {
  const rows = { totalCount: 1, edges: [{ node: { id: '1', title: '某', facts: { year: 2027 } } }] };
  const listed = drawn({ kind: 'table', columns: ['facts.year'] }, rows);
  expect(sheetOf(listed.pack, listed.plan, listed.figures).rows).toEqual([['某', { year: 2027 }]]);
  const grouped = drawn({ kind: 'bar', by: { path: 'facts.year' } }, { groups: [group('2027', 2)] });
  expect(sheetOf(grouped.pack, grouped.plan, grouped.figures).rows).toEqual([[{ year: 2027 }, 2]]);
});

test('amounts are read exactly and written with their thousands apart', () => {
  const sum = { kind: 'number', measure: { take: 'sum', path: 'facts.cost' } };
  const answer = { groups: [{ keys: [], count: 3, sum: { facts_cost: { wan: '1234567.00005' } } }] };
  expect(drawn(sum, answer).figures).toEqual({
    kind: 'number',
    amount: { number: 1234567.00005, text: '1,234,567.00005' },
    count: 3,
  });
  expect(drawn(sum, { groups: [{ keys: [], count: 0, sum: { facts_cost: null } }] }).figures).toEqual({
    kind: 'number',
    amount: null,
    count: 0,
  });
  expect(exactSum(['0.1', '0.2', '1,000', '', '-0.3'])).toBe(1000);
});

test('a group that has no number is not drawn, and it is said how many there are', () => {
  const { charted } = drawn(
    { kind: 'bar', measure: { take: 'sum', path: 'facts.cost' }, by: { path: 'facts.sort' } },
    {
      groups: [
        { keys: [{ value: 'new', label: '新建' }], count: 2, sum: { facts_cost: { wan: '5' } } },
        { keys: [{ value: null, label: '' }], count: 3, sum: { facts_cost: null } },
      ],
    },
  );
  expect(charted?.arranged).toMatchObject({ rows: [{ key: { value: 'new' } }], hidden: 0, blank: 1 });
});

test('what is pointed at is the widget’s own records, narrowed by the group and by what was chosen', () => {
  const { plan } = drawn(
    { kind: 'bar', by: { path: 'facts.sort' }, where: { unit: { eq: 'viewer' } } },
    { groups: [] },
    new Map([['year', '2026']]),
  );
  expect(pointAt(plan, [{ value: 'new', label: '新建' }])).toEqual({
    of: 'thing',
    title: '一览 · 新建',
    where: {
      and: [{ unit: { eq: 'u1' } }, { facts: { year: { eq: 2026 } } }, { facts: { sort: { eq: 'new' } } }],
    },
  });
});

test('a list is read by its columns, and totalled in its report', () => {
  const { pack, plan, figures } = drawn(
    { kind: 'table', columns: ['state', 'facts.cost', 'facts.sort'] },
    {
      totalCount: 2,
      pageInfo: { hasNextPage: true, endCursor: 'x' },
      edges: [
        { node: { id: '1', title: '甲', state: 'open', facts: { cost: { wan: '1000.5' }, sort: 'new' } } },
        { node: { id: '2', title: null, number: 'T2', state: 'closed', facts: { cost: null, sort: null } } },
      ],
    },
  );
  expect(figures).toEqual({
    kind: 'list',
    total: 2,
    next: 'x',
    rows: [
      { id: '1', cells: ['甲', '编制', '1,000.5', '新建'] },
      { id: '2', cells: ['T2', '办结', '', ''] },
    ],
  });
  expect(sheetOf(pack, plan, figures)).toMatchObject({
    header: ['名称', '状态', '金额（万元）', '类别'],
    totals: ['合计', null, 1000.5, null],
  });
  const report = reportOf(sheetOf(pack, plan, figures), { landscape: true, by: '某局', today: '2026-03-02' });
  expect(report.lines).toEqual(['编制单位：某局', '编制日期：2026年3月2日', '共 2 项']);
  expect(report.header[0]).toBe('序号');
});

test('deadlines say of which record, and what has no day is last told', () => {
  const { figures } = drawn(
    { kind: 'calendar', clocks: ['review'] },
    {
      totalCount: 1,
      edges: [
        {
          node: {
            key: 'review',
            name: '审查',
            due: null,
            late: false,
            standing: '待定',
            record: { id: '1', title: '甲' },
          },
        },
      ],
    },
  );
  expect(figures).toMatchObject({ deadlines: [{ id: '1', record: '甲', duty: '审查', due: null }] });
});

test('what is chosen stands in the address', () => {
  const chosen = withChoice(new URLSearchParams('x=1'), 'year', '2026');
  expect(chosen.toString()).toBe('x=1&f.year=2026');
  expect([...readChosen(chosen)]).toEqual([['year', '2026']]);
  expect(choicesOnly(chosen)).toBe('?f.year=2026');
  expect(withChoice(chosen, 'year', undefined).toString()).toBe('x=1');
});

test('only what there is can be chosen', () => {
  const { content } = madeUpBoard();
  const { question, choicesIn } = filterQuestion(content, content.dashboards[0]?.filters ?? []);
  expect(question.query).toBe(
    '{ year_0: thingAggregate(groupBy: [{ by: facts_year }]) { groups { keys { value label } } } }',
  );
  const groups = [{ keys: [{ value: '2025', label: '2025' }] }, { keys: [{ value: null, label: '' }] }];
  expect([...choicesIn({ year_0: { groups } })]).toEqual([['year', [{ value: '2025', label: '2025' }]]]);
});

test('an average that is no money is told to two places, and drawn as it is told', () => {
  const measure = { take: 'average', path: 'events.done.days' };
  const answered = (days: string) => ({
    groups: [{ keys: [{ value: 'u', label: '财政局' }], count: 3, average: { events_done_days: days } }],
  });
  const told = (days: string) => {
    const { figures } = drawn({ kind: 'ranking', measure, by: { path: 'unit' } }, answered(days));
    return figures.kind === 'groups' ? figures.groups[0]?.amount : undefined;
  };
  expect(told('14.8148')).toEqual({ number: 14.81, text: '14.81' });
  expect(told('7')).toEqual({ number: 7, text: '7' });
  expect(told('67.5')).toEqual({ number: 67.5, text: '67.5' });
});
