import { REMOVED } from './change.ts';
import { type Proofs } from './proof.ts';

const BOARD = 'dashboards/board';
const AT = `${BOARD}/widgets`;

/** That the properties of dashboards and their widgets are read. */
export const DASHBOARD_PROOFS: Proofs = {
  'Dashboard.basis': ['law', 'dashboards/money/basis', []],
  'Dashboard.filters': ['boards', `${BOARD}/filters`, []],
  'Dashboard.filters.key': ['boards', `${BOARD}/filters/state/key`, 'other'],
  'Dashboard.filters.label': ['boards', `${BOARD}/filters/state/label`, '环节'],
  'Dashboard.filters.paths': ['boards', `${BOARD}/filters/state/paths`, { entry: 'state' }],
  'Dashboard.for': ['boards', `${BOARD}/for`, [{ unit: 'any' }]],
  'Dashboard.inferred': ['warnings', `${BOARD}/inferred`, REMOVED],
  'Dashboard.key': ['boards', `${BOARD}/key`, 'boardX'],
  'Dashboard.name': ['boards', `${BOARD}/name`, '总览改'],
  'Dashboard.ref': ['law', `${BOARD}/ref`, []],
  'Dashboard.widgets': ['boards', `${AT}/list`, REMOVED],
  'Pack.dashboards': ['boards', 'dashboards', []],
  'Widget.basis': ['law', `${AT}/sum/basis`, []],
  'Widget.height': ['boards', `${AT}/sum/height`, 5],
  'Widget.help': ['boards', `${AT}/sum/help`, '今年。'],
  'Widget.key': ['boards', `${AT}/sum/key`, 'sumX'],
  'Widget.of': ['boards', `${AT}/units/of`, 'entry'],
  'Widget.ref': ['law', `${AT}/sum/ref`, []],
  'Widget.title': ['boards', `${AT}/sum/title`, '合计'],
  'Widget.where': ['boards', `${AT}/sum/where`, REMOVED],
  'Widget.width': ['boards', `${AT}/sum/width`, 6],
  'Widget(calendar).clocks': ['checks', `${AT}/due/clocks/0`, 'nothing'],
  'Widget(calendar).kind': [
    'boards',
    `${AT}/due`,
    { key: 'due', title: '时限', kind: 'number', of: 'project' },
  ],
  'Widget(calendar).limit': ['boards', `${AT}/due/limit`, 11],
  'Widget(kind).by': ['boards', `${AT}/units/by`, { path: 'authority' }],
  'Widget(kind).by.path': ['boards', `${AT}/units/by/path`, 'state'],
  'Widget(kind).by.period': ['boards', `${AT}/months/by/period`, 'QUARTER'],
  'Widget(kind).kind': ['boards', `${AT}/units/kind`, 'pie'],
  'Widget(kind).limit': ['boards', `${AT}/units/limit`, 6],
  'Widget(kind).measure': ['boards', `${AT}/months/measure`, REMOVED],
  'Widget(kind).series': ['boards', `${AT}/months/series`, REMOVED],
  'Widget(number).kind': [
    'boards',
    `${AT}/sum`,
    { key: 'sum', title: '金额合计', kind: 'table', of: 'matter', columns: ['state'] },
  ],
  'Widget(number).measure': ['boards', `${AT}/sum/measure`, REMOVED],
  'Widget(number).measure.path': ['checks', `${AT}/sum/measure/path`, 'state'],
  'Widget(number).measure.take': ['boards', `${AT}/sum/measure/take`, 'max'],
  'Widget(table).columns': ['boards', `${AT}/list/columns/1`, REMOVED],
  'Widget(table).kind': [
    'boards',
    `${AT}/list`,
    { key: 'list', title: '清单', kind: 'number', of: 'matter' },
  ],
  'Widget(table).limit': ['boards', `${AT}/list/limit`, 11],
  'Widget(table).orderBy': ['boards', `${AT}/list/orderBy`, '-number'],
};
