import { expect, test } from 'vitest';
import { SAMPLE } from '../check/sample-pack.ts';
import { checkPack } from '../check/check-pack.ts';
import { Pack, type PackSource } from '../model/pack.ts';
import { layWidgets } from './lay-widgets.ts';
import { enumName, memberName, rootNames, typeName, typeOfDocument } from './read-names.ts';
import { readPathsOf } from './read-paths.ts';
import { readWhere } from './where.ts';
import { widgetQuery, widgetWhere } from './widget-query.ts';

type Widget = NonNullable<PackSource['dashboards']>[number]['widgets'][number];

const BOARD = { key: 'board', name: '看板', for: [{ office: 'bureau' }] };

function packWith(...widgets: readonly Widget[]): Pack {
  return Pack.parse({ ...SAMPLE, dashboards: [{ ...BOARD, widgets: [...widgets] }] });
}

/** The codes of what is wrong with a widget, and where in it. */
function wrongWith(widget: Widget): readonly string[] {
  return checkPack(packWith(widget)).flatMap(({ path, code, severity }) =>
    severity === 'error' ? [`${code} at ${path.slice(4).join('.')}`] : [],
  );
}

const common = { key: 'one', title: '一', of: 'project' };

test('a widget that asks for what there is passes', () => {
  expect(wrongWith({ ...common, kind: 'number' })).toEqual([]);
  expect(wrongWith({ ...common, kind: 'funnel', by: { path: 'state' } })).toEqual([]);
  expect(wrongWith({ ...common, kind: 'trend', by: { path: 'createdOn', period: 'MONTH' } })).toEqual([]);
});

test.each<readonly [string, Widget]>([
  ['unknown.recordType at of', { ...common, of: 'nothing', kind: 'number' }],
  ['notReadable at where.facts.none', { ...common, kind: 'number', where: { facts: { none: { eq: 1 } } } }],
  ['notReadable at where.state.like', { ...common, kind: 'number', where: { state: { like: 'x' } } }],
  ['wrongComparison at where', { ...common, kind: 'number', where: { state: { eq: 'nowhere' } } }],
  ['wrongComparison at where', { ...common, kind: 'number', where: { createdOn: { gte: 'morgen' } } }],
  ['notNumeric at measure.path', { ...common, kind: 'number', measure: { take: 'sum', path: 'state' } }],
  ['measureOfNothing at measure.path', { ...common, kind: 'number', measure: { take: 'sum' } }],
  ['countsNoPath at measure.path', { ...common, kind: 'number', measure: { path: 'state' } }],
  ['notDated at by.path', { ...common, kind: 'trend', by: { path: 'state' } }],
  ['periodMissing at by.period', { ...common, kind: 'bar', by: { path: 'createdOn' } }],
  ['notDated at by.period', { ...common, kind: 'bar', by: { path: 'state', period: 'YEAR' } }],
  ['notReadable at columns.0', { ...common, kind: 'table', columns: ['plan.nothing'] }],
  ['notReadable at orderBy', { ...common, kind: 'table', columns: ['number'], orderBy: '-nothing' }],
  [
    'headsMiscounted at paper.heads',
    { ...common, kind: 'table', columns: ['number'], paper: { heads: ['编号'] } },
  ],
  ['unknown.clock at clocks.0', { ...common, kind: 'calendar', clocks: ['nothing'] }],
])('%s', (issue, widget) => {
  expect(wrongWith(widget)).toContain(issue);
});

test('a dashboard is for those who can be told without a record', () => {
  const widgets: Widget[] = [{ ...common, kind: 'number' }];
  const pack = Pack.parse({ ...SAMPLE, dashboards: [{ ...BOARD, for: [{ unit: 'own' }], widgets }] });
  expect(checkPack(pack).map(({ code }) => code)).toContain('viewerNotByName');
});

test('names are what GraphQL takes, and no two keys share one', () => {
  const keys = ['a', '1', 'k1', 'a-b', 'a_b', 'true', '甲', 'A', 'k_1'];
  const names = keys.map((key) => enumName(key));
  expect(names.filter((name) => !/^[A-Za-z]\w*$/.test(name))).toEqual([]);
  expect(new Set(names).size).toBe(keys.length);
  expect(enumName('draft')).toBe('draft');
  expect([typeName('project'), typeName('file'), typeOfDocument('project', 'where')]).toEqual([
    'Project',
    'File_',
    'Project_Where_',
  ]);
  expect(memberName('history')).toBe('history_');
  const types = [
    { ...readType(), key: 'plan' },
    { ...readType(), key: 'planList' },
  ];
  expect(rootNames({ recordTypes: types }, 'planList').one).toBe('planList_');
});

test('a filter is understood, and what it cannot mean is named', () => {
  const paths = readPathsOf(packWith({ ...common, kind: 'number' }), readType());
  expect(
    readWhere(paths, { or: [{ state: { eq: 'draft' } }, { not: { number: { contains: '1' } } }] }).faults,
  ).toEqual([]);
  expect(
    readWhere(paths, { plan: { name: { eq: 'x' } }, bad: 1, state: 'draft' }).faults.map(({ name }) => name),
  ).toEqual(expect.arrayContaining(['bad', 'state']));
  expect(readWhere(paths, { and: ['x'] }).faults).toHaveLength(1);
});

test('words for days and for whoever looks are put in when the question is asked', () => {
  const pack = packWith({
    ...common,
    kind: 'number',
    where: {
      createdOn: { gte: 'today-30', lte: 'yearEnd' },
      unit: { eq: 'viewer' },
      number: { eq: 'today' },
      not: { updatedAt: { lt: 'today' } },
    },
  });
  const [widget] = pack.dashboards[0]?.widgets ?? [];
  if (!widget) throw new Error('no widget');
  const looking = { today: '2026-03-31', viewer: 'org1', chosen: { state: { eq: 'draft' } } };
  const filters = [{ key: 'state', label: '状态', paths: { project: 'state' } }];
  expect(widgetWhere(pack, { widget, filters }, looking)).toEqual({
    and: [
      {
        createdOn: { gte: '2026-03-01', lte: '2026-12-31' },
        unit: { eq: 'org1' },
        number: { eq: 'today' },
        not: { updatedAt: { lt: '2026-03-31T00:00:00+08:00' } },
      },
      { state: { eq: 'draft' } },
    ],
  });
  expect(widgetQuery(pack, { widget, filters }, looking)?.query).toBe(
    'query ($where: Project_Where) { answer: projectAggregate(where: $where) { groups { count } } }',
  );
});

test('widgets lie side by side as long as they fit, and under each other then', () => {
  const cells = layWidgets([
    { width: 4, height: 2 },
    { width: 8, height: 1 },
    { width: 8, height: 3 },
    { width: 6, height: 1 },
  ]);
  expect(cells.map(({ column, row }) => [column, row])).toEqual([
    [0, 0],
    [4, 0],
    [4, 1],
    [0, 4],
  ]);
});

function readType() {
  const [type] = Pack.parse(SAMPLE).recordTypes;
  if (!type) throw new Error('the sample has a record type');
  return type;
}
