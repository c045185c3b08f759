import { describe, expect, test } from 'vitest';
import { sampleWith } from '../check/sample-pack.ts';
import { checkExpression } from '../expression/compile-expression.ts';
import { columnScope, formScope } from './form-scope.ts';
import { linksFrom } from './links-from.ts';
import { parameterValues } from './parameter-values.ts';
import { procedureScope } from './procedure-scope.ts';

const pack = sampleWith({});
const [form] = pack.forms;
const [project, bar] = pack.recordTypes;
if (!form || !project || !bar) throw new Error('the sample lost a part');

describe('a form may name', () => {
  const scope = formScope(form, pack);
  test.each([
    'name + subsort == answers.name',
    'items[0].amount > param.threshold',
    "param.reading == 'wide' && unit.isSchool && unit.hasAuthority",
    'today >= date("2026-01-01")',
    'partner == unit.name',
  ])('%s', (source) => {
    expect(checkExpression(source, scope, 'any')).toEqual([]);
  });

  test.each(['record.state', 'actor.own', 'unit.id', 'row.amount', 'plan.name'])('but not %s', (source) => {
    expect(checkExpression(source, scope, 'any')).toMatchObject([{ code: 'unknownName' }]);
  });

  test('in a column, the row', () => {
    const table = form.sections[0]?.fields.find((field) => field.kind === 'table');
    if (table?.kind !== 'table') throw new Error('the sample lost its table');
    expect(checkExpression('row.amount > total', columnScope(form, table, pack), 'any')).toEqual([]);
  });
});

describe('a procedure may name', () => {
  const scope = procedureScope(pack, project, { input: pack.forms[1] });
  test.each([
    "plan.level == 'high' && documents.plan && record.state == 'review'",
    'has(facts.approvedOn) ? facts.approvedOn > today : input.on < today',
    "bars.exists(b, b.state == 'active' && b.plan.total > 0 && b.unit == unit.id)",
    'barredBy.size() + reviews.opinion.given + panels.experts.drawn + points.open == 0',
    "reviews.opinion.complete && reviews.opinion.passed && actor.own && 'bureau' in actor.offices",
    'daysBetween(record.createdOn, today) > 30',
    'bars.exists(b, b.projects.exists(p, p.id == record.id && p.plan.total > 0))',
    'submitted.plan.total < plan.total',
    "'bureau' in filings.result.offices && !('bureau' in filings.result.received) && filings.result.lastOn < today",
    "record.since < today && 'leader' in actor.positions",
    'events.submit.count > 1 && actor.account != events.submit.account && events.submit.lastOn < today',
    'reviews.opinion.against == 0 && reviews.opinion.tasks.first.for > 0',
  ])('%s', (source) => {
    expect(checkExpression(source, scope, { kind: 'bool' })).toEqual([]);
  });

  test.each([
    ['files.plan > 0', 'unknownName'],
    ["'office' in actor.offices", 'unknownOption'],
    ["record.state == 'active'", 'unknownOption'],
    ['bars.exists(b, b.projects.exists(p, p.bars.size() > 0))', 'unknownName'],
  ])('but not %s', (source, code) => {
    expect(checkExpression(source, scope, 'any')).toMatchObject([{ code }]);
  });
});

test('a link to one record is that record, from either end', () => {
  const single = sampleWith({
    'recordTypes.1.links.0.many': false,
    'recordTypes.1.links.0.inverse.many': false,
  });
  const [mine, other] = single.recordTypes;
  if (!mine || !other) throw new Error('the sample lost a type');
  const own = procedureScope(single, mine);
  const far = procedureScope(single, other);
  expect(checkExpression("has(barredBy.state) && barredBy.state == 'active'", own, 'any')).toEqual([]);
  expect(checkExpression('has(projects.id) && projects.plan.total > 0', far, 'any')).toEqual([]);
});

test('of a linked record, what nobody hands in is not seen', () => {
  const kept = sampleWith({ 'procedures.1.transitions.0.submits': [] });
  const [mine] = kept.recordTypes;
  if (!mine) throw new Error('the sample lost a type');
  const issues = checkExpression('bars.exists(b, b.plan.total > 0)', procedureScope(kept, mine), 'any');
  expect(issues).toMatchObject([{ code: 'unknownName' }]);
});

test('a link is seen from both ends, under the name of each', () => {
  expect(linksFrom(pack, project).map(({ key, target, direction }) => [key, target.key, direction])).toEqual([
    ['bars', 'bar', 'forward'],
    ['barredBy', 'bar', 'inverse'],
  ]);
  expect(linksFrom(pack, bar).map(({ key }) => key)).toEqual(['projects']);
});

test('parameters are exact integers', () => {
  const parameter = { key: 'p', label: '参数', basis: [], ref: [] };
  expect(
    parameterValues({
      parameters: [
        { ...parameter, key: 'limit', kind: 'money', value: '49.999999' },
        { ...parameter, key: 'share', kind: 'percent', value: '0.5' },
        { ...parameter, key: 'whole', kind: 'percent', value: '15' },
        { ...parameter, key: 'day', kind: 'monthDay', value: '12-31' },
        { ...parameter, key: 'unset', kind: 'money' },
        { ...parameter, key: 'asked', kind: 'offices', value: ['bureau'] },
      ],
    }),
  ).toEqual({ limit: 49_999_999, share: 50, whole: 1500, day: '12-31', asked: ['bureau'] });
});
