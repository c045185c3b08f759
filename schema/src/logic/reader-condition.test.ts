import { expect, test } from 'vitest';
import { sampleWith } from '../check/sample-pack.ts';
import { readerCondition } from './reader-condition.ts';

const NEXT = { key: 'next', label: '后续', to: 'bar', many: false };
const pack = sampleWith({
  'recordTypes.0.links': [{ key: 'bars', label: '停批', to: 'bar', over: 'sameUnit' }, NEXT],
});
const [project] = pack.recordTypes;

function taken(source: string) {
  return project && readerCondition(source, pack, project);
}

const isSchool = { of: 'unit', key: 'isSchool', json: 'boolean' };
const on = { of: 'facts', key: 'approvedOn', json: 'string' };

test.each([
  ['unit.isSchool', { kind: 'yes', place: isSchool }],
  ['!unit.isSchool', { kind: 'not', part: { kind: 'yes', place: isSchool } }],
  ['has(facts.approvedOn)', { kind: 'answered', place: on }],
  [
    "facts.approvedOn >= date('2026-01-01')",
    { kind: 'compare', comparison: '>=', place: on, value: '2026-01-01' },
  ],
  [
    "date('2026-01-01') < facts.approvedOn",
    { kind: 'compare', comparison: '>', place: on, value: '2026-01-01' },
  ],
  [
    "record.state in ['review']",
    { kind: 'among', place: { of: 'state', json: 'string' }, values: ['review'] },
  ],
  [
    'submitted.plan.total > param.threshold',
    {
      kind: 'compare',
      comparison: '>',
      place: { of: 'submitted', document: 'plan', key: 'total', json: 'number' },
      value: 50_000_000,
    },
  ],
  [
    "next.state == 'active' || next.plan.name == '甲'",
    {
      kind: 'any',
      parts: [
        {
          kind: 'compare',
          comparison: '==',
          place: { of: 'state', link: 'next', json: 'string' },
          value: 'active',
        },
        {
          kind: 'compare',
          comparison: '==',
          place: { of: 'submitted', document: 'plan', key: 'name', link: 'next', json: 'string' },
          value: '甲',
        },
      ],
    },
  ],
  ['has(param.reading)', { kind: 'known', value: true }],
])('%s can be asked of many records at once', (source, condition) => {
  expect(taken(source)).toEqual(condition);
});

test.each([
  'plan.total > 5',
  'today > facts.approvedOn',
  'actor.own',
  "bars.exists(b, b.state == 'active')",
  'addDays(facts.approvedOn, 1) > today',
  'unit.isSchool && clocks.answer.late',
  "unit.name < '甲'",
  'events.submit.count > 0',
])('%s cannot', (source) => {
  expect(taken(source)).toBe(undefined);
});
