import { describe, expect, test } from 'vitest';
import { checkPack } from './check-pack.ts';
import { APPROVAL, found, PLAN } from './found-in-sample.ts';
import { sampleWith } from './sample-pack.ts';

test('the sample is sound', () => {
  expect(found({})).toEqual([]);
});

describe('a key stands once', () => {
  test.each([
    ['offices.1', { key: 'bureau', name: '又一局', basis: ['1'] }, 'offices.1.key'],
    ['regulation.articles.1', { key: '1', label: '又', summary: '又' }, 'regulation.articles.1.key'],
    [`${PLAN}.7`, { key: 'name', label: '又', kind: 'seal' }, `${PLAN}.7.key`],
    [`${PLAN}.4.columns.2`, { key: 'amount', label: '又', kind: 'integer' }, `${PLAN}.4.columns.2.key`],
    ['codeLists.0.options.2', { key: 'a', label: '又' }, 'codeLists.0.options.2.key'],
    [`${APPROVAL}.states.4`, { key: 'done', name: '又', final: true }, `${APPROVAL}.states.4.key`],
  ])('%s', (path, value, at) => {
    expect(found({ [path]: value })).toContain(`duplicateKey at ${at}`);
  });
});

describe('what is asked can be met', () => {
  test.each([
    [`${PLAN}.0.readOnly`, true, `requiredReadOnly at ${PLAN}.0.readOnly`],
    [`${PLAN}.0.visibleWhen`, 'false', `requiredNeverShown at ${PLAN}.0.required`],
    [
      `${PLAN}.7`,
      { key: 'mark', label: '印', kind: 'seal', required: true },
      `holdsNoAnswer at ${PLAN}.7.required`,
    ],
    [`${PLAN}.0.minLength`, 200_000, `minAboveMax at ${PLAN}.0.minLength`],
    [`${PLAN}.4.minRows`, 2000, `minAboveMax at ${PLAN}.4.minRows`],
    [`${PLAN}.1.options`, [{ key: 'a', label: '甲' }], `optionsTwice at ${PLAN}.1.list`],
    [`${PLAN}.3.options`, undefined, `noOptions at ${PLAN}.3`],
    ['recordTypes.0.documents.0.form', undefined, 'emptyDocument at recordTypes.0.documents.0'],
    [`${APPROVAL}.panels.0.min`, 9, `minAboveMax at ${APPROVAL}.panels.0.min`],
    [`${APPROVAL}.rules.0.answer`, 'seen', `onlyOnWarning at ${APPROVAL}.rules.0.answer`],
    [
      `${APPROVAL}.reviews.0.tasks.0.after`,
      ['second'],
      `waitsForItself at ${APPROVAL}.reviews.0.tasks.0.after`,
    ],
  ])('%s = %j', (path, value, issue) => {
    const changes = {
      ...(path === `${PLAN}.0.minLength` && { [`${PLAN}.0.maxLength`]: 100 }),
      [path]: value,
    };
    expect(found(changes)).toContain(issue);
  });
});

test('a day of the year comes every year', () => {
  const day = { key: 'deadline', label: '期限', kind: 'monthDay', basis: ['1'] };
  expect(found({ 'parameters.2': { ...day, value: '02-29' } })).toContain('noSuchDay at parameters.2.value');
  expect(found({ 'parameters.2': { ...day, value: '12-31' } })).toEqual([
    'warning unusedParameter at parameters.2',
  ]);
});

test('a parameter that is not set is none, and one of several must be one that there is', () => {
  expect(found({ 'parameters.0.value': undefined, 'parameters.1.value': undefined })).toEqual([]);
  const several = { key: 'several', label: '几家', basis: ['1'] };
  const offices = { ...several, kind: 'offices', value: ['bureau', 'no'] };
  expect(found({ 'parameters.2': offices })).toContain('unknown.office at parameters.2.value.1');
  const options = [{ key: 'a', label: '甲' }];
  const choices = { ...several, kind: 'choices', options, value: ['b'] };
  expect(found({ 'parameters.2': choices })).toContain('unknown.option at parameters.2.value.0');
});

test('only a draft need not say from when it holds', () => {
  expect(found({ 'regulation.effectiveFrom': undefined })).toEqual([
    'noEffectiveDate at regulation.effectiveFrom',
  ]);
  expect(found({ 'regulation.effectiveFrom': undefined, 'regulation.draft': true })).toEqual([]);
});

test('an attribute of units may be one of several options', () => {
  const options = [{ key: 'school', label: '学校' }];
  const kind = { key: 'sort', label: '性质', kind: 'choice', options, basis: ['1'] };
  const asked = (source: string) => found({ 'unitAttributes.1': kind, [`${PLAN}.3.visibleWhen`]: source });
  expect(asked("unit.sort == 'school'")).toEqual([]);
  expect(asked("unit.sort == 'shop'")).toContain(`expression.unknownOption at ${PLAN}.3.visibleWhen`);
});

describe('an expression means something where it stands', () => {
  test.each([
    [`${PLAN}.3.visibleWhen`, "sort == 'c'", 'expression.unknownOption'],
    [`${PLAN}.3.visibleWhen`, "srt == 'a'", 'expression.unknownName'],
    [`${PLAN}.4.columns.1.visibleWhen`, 'row.nothing > 1', 'expression.unknownName'],
    [`${PLAN}.5.computed`, 'name', 'expression.wrongType'],
    [`${APPROVAL}.rules.0.require`, "bars.exists(b, b.state == 'gone')", 'expression.unknownOption'],
    [`${APPROVAL}.rules.0.facts.0.actual`, 'plan.name', 'expression.wrongType'],
    [`${APPROVAL}.transitions.1.effects.0.value`, 'plan.name', 'expression.wrongType'],
    [`${APPROVAL}.transitions.1.effects.2.each`, "it.state == 'gone'", 'expression.unknownOption'],
    [`${APPROVAL}.panels.0.eligible`, 'candidate.nothing', 'expression.unknownName'],
    [`${APPROVAL}.reviews.0.tasks.1.when`, "plan.level == 'middle'", 'expression.unknownOption'],
    [`${APPROVAL}.transitions.0.by`, [{ unit: 'own', when: 'input.on == today' }], 'expression.unknownName'],
    ['recordTypes.0.documents.0.appliesWhen', 'record.state', 'expression.wrongType'],
  ])('%s = %s', (path, source, code) => {
    const at = Array.isArray(source) ? `${path}.0.when` : path;
    expect(found({ [path]: source })).toContain(`${code} at ${at}`);
  });

  test('with the offsets of the fault in its text', () => {
    const issues = checkPack(sampleWith({ [`${PLAN}.3.visibleWhen`]: "sort == 'c'" }));
    expect(issues).toMatchObject([{ start: 8, end: 11, params: { option: 'c' } }]);
  });
});

describe('nothing depends on itself', () => {
  test.each([
    [{ [`${PLAN}.1.visibleWhen`]: "level == 'high'" }, `dependsOnItself at ${PLAN}.1`],
    [{ [`${PLAN}.0.visibleWhen`]: 'has(answers.name)' }, `dependsOnItself at ${PLAN}.0`],
    [{ [`${PLAN}.4.visibleWhen`]: 'total > 5' }, `dependsOnItself at ${PLAN}.4`],
    [{ [`${PLAN}.4.columns.0.visibleWhen`]: 'has(row.note)' }, `dependsOnItself at ${PLAN}.4.columns.0`],
    [{ 'forms.0.sections.0.visibleWhen': "sort == 'a'" }, `dependsOnItself at ${PLAN}.1`],
  ])('%j', (changes, issue) => {
    expect(found(changes).filter((each) => each.startsWith('dependsOnItself'))).toContain(issue);
  });
});

describe('names mean one thing', () => {
  test.each([
    [`${PLAN}.7`, { key: 'answers', label: '答', kind: 'text' }, `reservedName at ${PLAN}.7.key`],
    [`${PLAN}.7`, { key: 'in', label: '在', kind: 'text' }, `reservedName at ${PLAN}.7.key`],
    ['recordTypes.0.links.0.key', 'facts', 'reservedName at recordTypes.0.links.0.key'],
    ['recordTypes.0.links.0.key', 'plan', 'nameCollides at recordTypes.0.links.0.key'],
    ['recordTypes.1.links.0.inverse.key', 'bars', 'nameCollides at recordTypes.1.links.0.inverse.key'],
  ])('%s = %j', (path, value, issue) => {
    expect(found({ [path]: value })).toContain(issue);
  });
});

describe('a paper closes', () => {
  test.each([
    ['forms.0.layout.grid.widths', [1, 1], 'rowWidth at forms.0.layout.grid.rows.0'],
    ['forms.0.layout.grid.rows.2.cells.0.rowspan', 2, 'cellBelowGrid at forms.0.layout.grid.rows.2'],
    ['forms.0.layout.table', 'items', 'gridAndTable at forms.0.layout.table'],
    ['forms.0.layout.grid', undefined, 'noGridOrTable at forms.0.layout'],
    ['forms.0.layout.above', [], 'warning notPrinted at forms.0.layout'],
  ])('%s = %j', (path, value, issue) => {
    expect(found({ [path]: value })).toContain(issue);
  });
});
