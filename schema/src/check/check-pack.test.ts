import { describe, expect, test } from 'vitest';
import { checkPack } from './check-pack.ts';
import { sampleWith } from './sample-pack.ts';

const PLAN = 'forms.0.sections.0.fields';
const APPROVAL = 'procedures.0';

const NOTE = { key: 'note', name: '记录', basis: ['1'], by: [{ office: 'bureau' }] };

/** `severity code at path` of each issue. */
function found(changes: Readonly<Record<string, unknown>>): readonly string[] {
  return checkPack(sampleWith(changes)).map(
    ({ severity, code, path }) => `${severity === 'error' ? '' : 'warning '}${code} at ${path.join('.')}`,
  );
}

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

describe('what is named exists', () => {
  test.each([
    ['offices.0.basis', ['9'], 'unknownArticle at offices.0.basis.0'],
    [`${PLAN}.1.list`, 'nowhere', `unknown.codeList at ${PLAN}.1.list`],
    [`${PLAN}.1.default`, 'z', `unknown.option at ${PLAN}.1.default`],
    [`${PLAN}.2.parent`, 'nowhere', `unknown.field at ${PLAN}.2.parent`],
    [`${PLAN}.2.parent`, 'name', `parentNoChoice at ${PLAN}.2.parent`],
    ['codeLists.1.options.0.under', ['z'], 'unknown.option at codeLists.1.options.0.under.0'],
    ['parameters.1.value', 'lax', 'unknown.option at parameters.1.value'],
    ['forms.0.rules.0.at', ['nowhere'], 'unknown.field at forms.0.rules.0.at.0'],
    [`${PLAN}.4.merge`, ['nowhere'], `unknown.column at ${PLAN}.4.merge.0`],
    [
      `${PLAN}.4.heads`,
      [{ label: '头', columns: ['amount', 'no'] }],
      `unknown.column at ${PLAN}.4.heads.0.columns.1`,
    ],
    [
      `${PLAN}.7`,
      { key: 'files', label: '附件', kind: 'attachments', documents: ['no'] },
      `unknown.document at ${PLAN}.7.documents.0`,
    ],
    [
      `${PLAN}.7`,
      { key: 'other', label: '联', kind: 'link', recordType: 'no' },
      `unknown.recordType at ${PLAN}.7.recordType`,
    ],
    ['forms.0.layout.above.0.0.fields', ['no'], 'unknown.field at forms.0.layout.above.0.0.fields.0'],
    ['recordTypes.0.documents.0.form', 'no', 'unknown.form at recordTypes.0.documents.0.form'],
    [
      'recordTypes.0.documents.0.editableIn',
      ['no'],
      'unknown.state at recordTypes.0.documents.0.editableIn.0',
    ],
    ['recordTypes.0.title', 'plan.no', 'unknown.field at recordTypes.0.title'],
    ['recordTypes.0.columns', ['facts.no'], 'unknown.field at recordTypes.0.columns.0'],
    ['recordTypes.0.procedure', 'no', 'unknown.procedure at recordTypes.0.procedure'],
    ['recordTypes.0.links.0.to', 'no', 'unknown.recordType at recordTypes.0.links.0.to'],
    ['recordTypes.0.create', [{ office: 'no' }], 'unknown.office at recordTypes.0.create.0.office'],
    ['recordTypes.1.create.0.position', 'no', 'unknown.position at recordTypes.1.create.0.position'],
    [`${APPROVAL}.recordType`, 'no', `unknown.recordType at ${APPROVAL}.recordType`],
    [`${APPROVAL}.initial`, 'no', `unknown.state at ${APPROVAL}.initial`],
    [`${APPROVAL}.transitions.0.to`, 'no', `unknown.state at ${APPROVAL}.transitions.0.to`],
    [`${APPROVAL}.transitions.0.from`, ['no'], `unknown.state at ${APPROVAL}.transitions.0.from.0`],
    [`${APPROVAL}.transitions.0.rules`, ['no'], `unknown.rule at ${APPROVAL}.transitions.0.rules.0`],
    [
      `${APPROVAL}.transitions.0.documents`,
      ['no'],
      `unknown.document at ${APPROVAL}.transitions.0.documents.0`,
    ],
    [`${APPROVAL}.transitions.1.input`, 'no', `unknown.form at ${APPROVAL}.transitions.1.input`],
    [
      `${APPROVAL}.transitions.1.effects.0.fact`,
      'no',
      `unknown.fact at ${APPROVAL}.transitions.1.effects.0.fact`,
    ],
    [
      `${APPROVAL}.transitions.1.effects.1.filing`,
      'no',
      `unknown.filing at ${APPROVAL}.transitions.1.effects.1.filing`,
    ],
    [`${APPROVAL}.filings.0.with`, ['no'], `unknown.office at ${APPROVAL}.filings.0.with.0`],
    [`${APPROVAL}.filings.0.with`, 'plan.name', `expression.wrongType at ${APPROVAL}.filings.0.with`],
    [`${APPROVAL}.filings.0.document`, 'no', `unknown.document at ${APPROVAL}.filings.0.document`],
    [
      `${APPROVAL}.transitions.1.effects.2.link`,
      'no',
      `unknown.link at ${APPROVAL}.transitions.1.effects.2.link`,
    ],
    [
      `${APPROVAL}.transitions.1.effects.2.transition`,
      'no',
      `unknown.transition at ${APPROVAL}.transitions.1.effects.2.transition`,
    ],
    [
      `${APPROVAL}.transitions.1.effects.3`,
      { kind: 'createLinked', link: 'barredBy', values: { 'plan.no': 'plan.name' } },
      `unknown.field at ${APPROVAL}.transitions.1.effects.3.values.plan.no`,
    ],
    [
      `${APPROVAL}.transitions.1.effects.3`,
      { kind: 'createLinked', link: 'bars', values: {} },
      `linkNotStored at ${APPROVAL}.transitions.1.effects.3.link`,
    ],
    [`${APPROVAL}.reviews.0.states`, ['no'], `unknown.state at ${APPROVAL}.reviews.0.states.0`],
    [`${APPROVAL}.reviews.0.inputs`, ['no'], `unknown.document at ${APPROVAL}.reviews.0.inputs.0`],
    [
      `${APPROVAL}.reviews.0.tasks.0.inputs`,
      ['plan.name', 'plan.no'],
      `unknown.field at ${APPROVAL}.reviews.0.tasks.0.inputs.1`,
    ],
    [`${APPROVAL}.reviews.0.tasks.1.after`, ['no'], `unknown.task at ${APPROVAL}.reviews.0.tasks.1.after.0`],
    [
      `${APPROVAL}.reviews.0.tasks.0.ask`,
      { drawn: 'no' },
      `unknown.panel at ${APPROVAL}.reviews.0.tasks.0.ask.drawn`,
    ],
    [
      `${APPROVAL}.reviews.0.tasks.0.ask.named.field`,
      'name',
      `namesNoUnit at ${APPROVAL}.reviews.0.tasks.0.ask.named`,
    ],
    [`${APPROVAL}.panels.0.from`, 'no', `unknown.recordType at ${APPROVAL}.panels.0.from`],
    [
      `${APPROVAL}.rules.0.cures.0.document`,
      'no',
      `unknown.document at ${APPROVAL}.rules.0.cures.0.document`,
    ],
    [
      `${APPROVAL}.rules.0.cures.0.transition`,
      { recordType: 'bar', key: 'lift', link: 'no' },
      `unknown.link at ${APPROVAL}.rules.0.cures.0.transition.link`,
    ],
    [
      `${APPROVAL}.rules.0.cures.0.transition`,
      { recordType: 'bar', key: 'lift', link: 'bars', each: "it.state == 'gone'" },
      `expression.unknownOption at ${APPROVAL}.rules.0.cures.0.transition.each`,
    ],
    [
      `${APPROVAL}.rules.0.facts.0`,
      { label: '档', actual: 'plan.level', as: 'option', of: 'plan.no' },
      `unknown.codeList at ${APPROVAL}.rules.0.facts.0.of`,
    ],
    [
      `${APPROVAL}.rules.0.facts.0`,
      { label: '状态', actual: 'record.state', as: 'state', of: 'no' },
      `unknown.recordType at ${APPROVAL}.rules.0.facts.0.of`,
    ],
    [
      `${APPROVAL}.rules.0.cures.0.transition`,
      { recordType: 'bar', key: 'no' },
      `unknown.transition at ${APPROVAL}.rules.0.cures.0.transition`,
    ],
  ])('%s = %j', (path, value, issue) => {
    const late = { key: 'late', label: '迟', kind: 'text' };
    const apart = issue.startsWith('headNotTogether') && { [`${PLAN}.4.columns.2`]: late };
    expect(found({ ...apart, [path]: value })).toContain(issue);
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

describe('a procedure has a way from its start to an end', () => {
  const state = (key: string) => ({ key, name: key });
  const move = (from: string, to: unknown) => ({
    key: `${from}Moves`,
    name: from,
    basis: ['1'],
    from: [from],
    to,
    by: [{ clock: true }],
  });
  test.each([
    [{ 'states.4': state('island') }, 'unreachableState at procedures.0.states.4'],
    [{ 'states.4': state('island') }, 'deadEnd at procedures.0.states.4'],
    [{ 'states.3.final': false }, 'noFinalState at procedures.0.states'],
    [{ 'transitions.1.from': ['review', 'done'] }, 'leavesFinalState at procedures.0.transitions.1.from'],
    [{ 'transitions.3.from': ['draft'] }, 'leadsBackHere at procedures.0.transitions.3.to.lastOf.0'],
    [{ 'transitions.3.to.lastOf': ['no'] }, 'unknown.state at procedures.0.transitions.3.to.lastOf.0'],
    [
      { 'transitions.0.from': { phases: ['no'] } },
      'unknown.phase at procedures.0.transitions.0.from.phases.0',
    ],
    [{ 'states.0.phase': 'no' }, 'unknown.phase at procedures.0.states.0.phase'],
    [
      {
        'states.4': state('ping'),
        'states.5': state('pong'),
        'transitions.4': move('review', 'ping'),
        'transitions.5': move('ping', 'pong'),
        'transitions.6': move('pong', 'ping'),
      },
      'noWayToEnd at procedures.0.states.4',
    ],
  ])('%j', (changes, issue) => {
    const placed = Object.entries(changes).map(([path, value]) => [`procedures.0.${path}`, value] as const);
    expect(found(Object.fromEntries(placed))).toContain(issue);
  });
});

test('an end may still be noted on, but not left', () => {
  const to = { special: 'same' };
  expect(found({ 'procedures.0.transitions.4': { ...NOTE, from: ['done'], to } })).toEqual([]);
});

test('a set of states may be named by its phase', () => {
  const changes = {
    'procedures.0.phases': [{ key: 'early', name: '前期' }],
    'procedures.0.states.0.phase': 'early',
    'procedures.0.transitions.0.from': { phases: ['early'] },
    'recordTypes.0.documents.0.editableIn': { phases: ['early'] },
  };
  expect(found(changes)).toEqual([]);
  expect(found({ ...changes, 'procedures.0.states.0.phase': undefined })).toContain(
    'neverEditable at recordTypes.0.documents.0.editableIn',
  );
});

describe('a record begins in one way', () => {
  const begin = { key: 'begin', name: '立项', basis: ['1'], from: [], to: 'draft', by: [{ unit: 'own' }] };
  const born = { 'recordTypes.0.create': [], 'procedures.0.transitions.4': begin };
  test('by an act of its procedure, with what the act fills in', () => {
    expect(found(born)).toEqual([]);
    const filled = { ...begin, input: 'decision', fills: { 'plan.name': "'甲'" }, submits: ['plan'] };
    expect(found({ ...born, 'procedures.0.transitions.4': filled })).toEqual([]);
  });
  const act = 'procedures.0.transitions.4';
  const effects = 'procedures.1.transitions.0.effects';
  test.each([
    [{ 'recordTypes.0.create': [{ unit: 'any' }] }, 'beginsTwice at recordTypes.0.create'],
    [{ [act]: { ...begin, from: ['draft'], to: 'review' } }, 'neverBegins at recordTypes.0.create'],
    [{ [act]: { ...begin, to: 'review' } }, 'initialNotBegun at procedures.0.initial'],
    [{ [act]: { ...begin, to: { special: 'same' } } }, `beginsNowhere at ${act}.to`],
    [{ [act]: { ...begin, submits: ['plan'] } }, `notFilledIn at ${act}`],
    [{ [act]: { ...begin, fills: { 'plan.no': "'甲'" } } }, `unknown.field at ${act}.fills.plan.no`],
    [
      { [`${APPROVAL}.transitions.0.fills`]: { 'plan.name': "'甲'" } },
      `onlyAtBeginning at ${APPROVAL}.transitions.0.fills`,
    ],
    [{ [effects]: [{ kind: 'createLinked', link: 'projects' }] }, `birthNotNamed at ${effects}.0`],
    [
      { [effects]: [{ kind: 'createLinked', link: 'projects', transition: 'submit' }] },
      `unknown.transition at ${effects}.0.transition`,
    ],
  ])('%j', (changes, issue) => {
    expect(found({ ...born, ...changes })).toContain(issue);
  });
});

describe('an actor can be found', () => {
  test.each([
    [[{ took: 'submit' }], []],
    [[{ effect: true }], []],
    [[{ took: 'no' }], ['unknown.transition at procedures.0.transitions.4.by.0.took']],
  ])('%j', (by, issues) => {
    const to = { special: 'same' };
    expect(found({ 'procedures.0.transitions.4': { ...NOTE, from: ['review'], to, by } })).toEqual(issues);
  });

  test('but nothing is asked of another act', () => {
    expect(found({ 'recordTypes.0.create': [{ effect: true }] })).toContain(
      'onlyOnTransition at recordTypes.0.create.0.effect',
    );
  });
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

describe('everything rests on something and serves something', () => {
  test.each([
    [`${APPROVAL}.rules.0.basis`, [], `noBasis at ${APPROVAL}.rules.0`],
    [`${APPROVAL}.transitions.0.basis`, [], `noBasis at ${APPROVAL}.transitions.0`],
    ['recordTypes.0.documents.0.basis', [], 'noBasis at recordTypes.0.documents.0'],
    [
      'recordTypes.0.read',
      [{ office: 'bureau', when: 'plan.total > 5' }],
      'readerCondition at recordTypes.0.read.0.when',
    ],
    [
      'recordTypes.0.read',
      [{ unit: 'own', when: 'unit.isSchool' }],
      'warning readsAnyway at recordTypes.0.read.0',
    ],
    ['recordTypes.0.read', [{ clock: true }], 'readsNothing at recordTypes.0.read.0.clock'],
    ['offices.0.basis', [], 'warning noBasis at offices.0'],
    ['codeLists.0.basis', [], 'warning noBasis at codeLists.0'],
    ['unitAttributes.0.basis', [], 'warning noBasis at unitAttributes.0'],
    [`${APPROVAL}.states.1.basis`, [], `warning noBasis at ${APPROVAL}.states.1`],
    [`${APPROVAL}.transitions.0.rules`, [], `unusedRule at ${APPROVAL}.rules.0`],
    [`${APPROVAL}.transitions.1.input`, undefined, 'warning unusedForm at forms.1'],
    [`${PLAN}.2`, { key: 'subsort', label: '小类', kind: 'text' }, 'warning unusedCodeList at codeLists.1'],
    [`${APPROVAL}.rules.0.when`, undefined, 'warning unusedParameter at parameters.1'],
    ['recordTypes.1.procedure', undefined, 'usedByNobody at procedures.1'],
    [
      `${APPROVAL}.transitions.1.effects.1.kind`,
      'returnFiling',
      `warning unusedFiling at ${APPROVAL}.filings.0`,
    ],
    ['recordTypes.1.procedure', 'approval', 'procedureOfAnother at recordTypes.1.procedure'],
    ['recordTypes.0.links.0.setBy', [{ unit: 'own' }], 'onlyOnLink at recordTypes.0.links.0.setBy'],
    ['recordTypes.0.links.0.required', true, 'onlyOnLink at recordTypes.0.links.0.required'],
  ])('%s = %j', (path, value, issue) => {
    expect(found({ [path]: value })).toContain(issue);
  });

  test('or says why it is inferred', () => {
    expect(found({ 'offices.0.basis': [], 'offices.0.inferred': '条文未设。' })).toEqual([]);
  });
});

describe('what the regulation asks for is carried, or said to inform only', () => {
  const asked = { ref: 'AB-G01', name: '达到起点方可申报', kind: 'gate', basis: ['1'] };

  const informs = { ref: 'AB-G01', reason: '原则性要求。' };
  const carried = { 'offices.0.ref': 'AB-G01' };

  test.each<{
    readonly fact: string;
    readonly of: Readonly<Record<string, unknown>>;
    readonly issue?: string;
  }>([
    {
      fact: 'one that nothing carries',
      of: { requirements: [asked] },
      issue: 'warning requirementMissing at requirements.0',
    },
    { fact: 'one that only informs', of: { requirements: [asked], informing: [informs] } },
    { fact: 'one that something carries', of: { requirements: [asked], ...carried } },
    {
      fact: 'one that is both',
      of: { requirements: [asked], informing: [informs], ...carried },
      issue: 'warning requirementCarried at informing.0.ref',
    },
    {
      fact: 'one that is numbered twice',
      of: { requirements: [asked, asked], ...carried },
      issue: 'repeatedRequirement at requirements.1.ref',
    },
    {
      fact: 'one that is not in the list',
      of: { requirements: [asked], 'offices.0.ref': ['AB-G01', 'AB-G02'] },
      issue: 'unknownRequirement at offices.0.ref',
    },
  ])('$fact', ({ of, issue }) => {
    expect(found(of)).toEqual(issue === undefined ? [] : [issue]);
  });

  test('a pack that numbers none is not held to any', () => {
    expect(found({ 'offices.0.ref': 'AB-G01' })).toEqual([]);
  });
});
