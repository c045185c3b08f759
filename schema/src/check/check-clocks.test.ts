import { describe, expect, test } from 'vitest';
import { checkPack } from './check-pack.ts';
import { checkSuccessor } from './check-successor.ts';
import { sampleWith } from './sample-pack.ts';

const CLOCK = 'procedures.0.clocks.0';

const TERM = {
  key: 'decision',
  name: '决定期限',
  basis: ['1'],
  from: 'plan.on',
  due: { kind: 'after', count: '10', of: 'workdays' },
  metOn: 'facts.approvedOn',
  owedBy: [{ office: 'bureau' }],
};
const YEARLY = { ...TERM, due: { kind: 'yearly', day: "'12-31'" } };
const ON = { key: 'on', label: '日期', kind: 'date' };

function packWith(clock: Readonly<Record<string, unknown>>, more: Readonly<Record<string, unknown>> = {}) {
  const fields = sampleWith({}).forms[0]?.sections[0]?.fields.length;
  return sampleWith({ [`forms.0.sections.0.fields.${fields}`]: ON, 'procedures.0.clocks': [clock], ...more });
}

/** What is said of a clock beside what the sample's own layout has to say. */
function found(clock: Readonly<Record<string, unknown>>): readonly string[] {
  return checkPack(packWith(clock))
    .filter(({ path }) => path.join('.').startsWith('procedures.0.clocks'))
    .map(({ severity, code, path }) =>
      `${severity === 'error' ? '' : 'warning '}${code} at ${path.join('.').slice(CLOCK.length)}`.trimEnd(),
    );
}

test('a sound clock has no issue', () => {
  expect(found(TERM)).toEqual([]);
  expect(found(YEARLY)).toEqual([]);
});

describe('what a clock names exists', () => {
  test.each([
    [{ pausedIn: ['paused', 'gone'] }, 'unknown.state at .pausedIn.1'],
    [{ byAct: { document: 'no' } }, 'unknown.document at .byAct.document'],
    [{ byAct: { transition: 'no' } }, 'unknown.transition at .byAct.transition'],
    [{ byAct: { create: 'no' } }, 'unknown.recordType at .byAct.create'],
    [{ byAct: {} }, 'namesNoAct at .byAct'],
    [{ owedBy: [{ office: 'no' }] }, 'unknown.office at .owedBy.0.office'],
    [{ owedBy: [{ drawn: 'no' }] }, 'unknown.panel at .owedBy.0.drawn'],
    [{ owedBy: [{ clock: true }] }, 'owedByNobody at .owedBy.0'],
    [{ owedBy: [{ unit: 'any' }] }, 'owedByNobody at .owedBy.0'],
    [{ escalate: { to: [{ office: 'no' }] } }, 'unknown.office at .escalate.to.0.office'],
    [{ escalate: { to: [{ unit: 'any' }] } }, 'tellsNobody at .escalate.to.0'],
    [{ escalate: { to: [{ unit: 'authority' }] } }, 'noBasis at .escalate'],
    [{ basis: ['9'] }, 'unknownArticle at .basis.0'],
    [{ basis: [] }, 'noBasis at'],
  ])('%j', (change, issue) => {
    expect(found({ ...TERM, ...change })).toContain(issue);
  });
});

describe('an expression of a clock comes to what is wanted there', () => {
  test.each([
    [{ when: 'plan.on' }, 'expression.wrongType at .when'],
    [{ from: 'plan.name' }, 'expression.wrongType at .from'],
    [{ until: 'plan.total' }, 'expression.wrongType at .until'],
    [{ opens: { count: 'plan.on', of: 'days' } }, 'expression.wrongType at .opens.count'],
    [{ due: { kind: 'after', count: 'plan.name', of: 'days' } }, 'expression.wrongType at .due.count'],
    [{ due: { kind: 'on', date: 'plan.name' } }, 'expression.wrongType at .due.date'],
    [{ due: { kind: 'yearly', day: '12' } }, 'expression.wrongType at .due.day'],
    [{ roll: 'param.threshold' }, 'expression.wrongType at .roll'],
    [{ extendedTo: 'plan.name' }, 'expression.wrongType at .extendedTo'],
    [{ pausedIn: ['paused'], pausedWhen: 'plan.on' }, 'expression.wrongType at .pausedWhen'],
    [{ metOn: 'plan.name' }, 'expression.wrongType at .metOn'],
    [{ owedBy: [{ unit: 'own', when: 'plan.on' }] }, 'expression.wrongType at .owedBy.0.when'],
    [
      { escalate: { to: [{ unit: 'authority', when: 'plan.on' }] } },
      'expression.wrongType at .escalate.to.0.when',
    ],
  ])('%j', (change, issue) => {
    expect(found({ ...TERM, ...change })).toContain(issue);
  });

  test.each(['today', 'clocks.decision.due', 'addDays(plan.on, actor.own ? 1 : 0)', 'period.due'])(
    'and may not read %s',
    (metOn) => {
      expect(found({ ...TERM, metOn })).toEqual(['expression.unknownName at .metOn']);
    },
  );

  test('not through a document or a review either', () => {
    expect(found({ ...TERM, when: 'documents.plan' })).toEqual(['expression.unknownName at .when']);
    expect(found({ ...TERM, when: 'reviews.opinion.passed' })).toEqual(['expression.unknownName at .when']);
  });

  test('nor the clocks of a linked record', () => {
    const of = [{ ...TERM, key: 'other', from: 'plan.on', metOn: 'plan.on' }];
    const reads = { ...TERM, when: 'bars.exists(b, b.clocks.other.late)' };
    const issues = checkPack(packWith(reads, { 'procedures.1.clocks': of }));
    expect(issues.map(({ code }) => code)).toContain('expression.unknownName');
  });

  test('but of each period it may, where it comes round', () => {
    expect(found({ ...YEARLY, metOn: 'period.index > 1 ? period.due : period.from' })).toEqual([]);
  });
});

test('rules and linked records read a clock', () => {
  const late = packWith(TERM, {
    'procedures.0.rules.0.require': 'clocks.decision.late || today > clocks.decision.due',
    'procedures.1.rules': [
      {
        key: 'inTime',
        basis: ['1'],
        require: 'projects.all(p, !p.clocks.decision.late && p.clocks.decision.missed == 0)',
        message: '有逾期。',
      },
    ],
    'procedures.1.transitions.0.rules': ['inTime'],
  });
  expect(checkPack(late).filter(({ code }) => code.startsWith('expression'))).toEqual([]);
});

describe('a written count and a written day can come', () => {
  test.each([
    [{ due: { kind: 'after', count: '-1', of: 'days' } }, 'countOutOfRange at .due.count'],
    [{ due: { kind: 'after', count: '101', of: 'years' } }, 'countOutOfRange at .due.count'],
    [{ due: { kind: 'every', count: '0', of: 'months' } }, 'countOutOfRange at .due.count'],
    [{ opens: { count: '9999', of: 'workdays' } }, 'countOutOfRange at .opens.count'],
    [{ due: { kind: 'yearly', day: "'02-29'" } }, 'noSuchDay at .due.day'],
    [{ due: { kind: 'never' }, roll: true }, 'nothingToRoll at .roll'],
    [{ due: { kind: 'never' }, pausedIn: ['paused'] }, 'nothingToPause at .pausedIn'],
    [{ due: { kind: 'yearly', day: "'12-31'" }, pausedIn: ['paused'] }, 'nothingToPause at .pausedIn'],
    [{ pausedWhen: 'unit.isSchool' }, 'pausedInNoState at .pausedWhen'],
  ])('%j', (change, issue) => {
    expect(found({ ...TERM, ...change })).toContain(issue);
  });
});

describe('what is owed can be met', () => {
  test.each([
    [{}, 'warning neverMet at'],
    [{ owedBy: [], byAct: { document: 'plan' } }, 'warning neverMet at'],
    [{ owedBy: [], grace: 3 }, 'warning neverMet at'],
    [{ owedBy: [], due: { kind: 'yearly', day: "'12-31'" } }, 'warning neverMet at'],
    [{ due: { kind: 'never' } }, 'neverEnds at'],
  ])('%j', (change, issue) => {
    expect(found({ ...TERM, metOn: undefined, ...change })).toEqual([issue]);
  });

  test.each([{ metOn: undefined }, { owedBy: [] }, { due: { kind: 'never' } }])(
    'nobody is told of a delay that cannot be: %j',
    (change) => {
      const escalate = { basis: ['1'], to: [{ unit: 'authority' }] };
      expect(found({ ...TERM, escalate })).toEqual([]);
      expect(found({ ...TERM, escalate, ...change })).toContain('nothingToEscalate at .escalate');
    },
  );

  test('a term that nobody owes only passes', () => {
    expect(found({ ...TERM, metOn: undefined, owedBy: [] })).toEqual([]);
  });
});

test('a clock has its key to itself', () => {
  const twice = packWith(TERM, { 'procedures.0.clocks': [TERM, TERM] });
  expect(checkPack(twice).map(({ code, path }) => `${code} at ${path.join('.')}`)).toContain(
    'duplicateKey at procedures.0.clocks.1.key',
  );
});

test('a later version does not make of a clock that comes once one that comes round', () => {
  expect(checkSuccessor(packWith(TERM), packWith(YEARLY))).toMatchObject([{ code: 'keyReused' }]);
  expect(checkSuccessor(packWith(TERM), packWith(TERM, { 'procedures.0.clocks': [] }))).toMatchObject([
    { code: 'keyRemoved', severity: 'warning' },
  ]);
});

test('no day is both a day off and a working day', () => {
  const calendar = { base: 'china', rest: ['2027-01-04'], work: ['2027-01-02', '2027-01-04'] };
  expect(checkPack(sampleWith({ calendar })).map(({ code, path }) => `${code} at ${path.join('.')}`)).toEqual(
    ['restAndWork at calendar.work.1'],
  );
});
