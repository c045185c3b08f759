import { compileForm, type Issue, type Values } from '@lixiang/forms';
import {
  applyPackEdits,
  Base,
  checkPack,
  CodeList,
  Form,
  type Json,
  type PackEdit,
  type Pack,
  parsePack,
} from '@lixiang/schema';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { minimalPack } from '../support/minimal-pack.ts';

const text = (key: string, more: object = {}) => ({ key, label: key, kind: 'text', ...more });
const WHY = '须一致。';

/** Locks of every kind, alone and together, on fields of every shape. */
const BASE = Base.parse({
  key: 'ledger',
  version: 1,
  title: '模板',
  source: '样省。',
  form: {
    key: 'ledger',
    name: '台账',
    inferred: '共用。',
    sections: [
      {
        key: 'main',
        title: '一',
        fields: [
          text('title', { required: true, maxLength: 3 }),
          { key: 'grade', label: '等级', kind: 'choice', list: 'grade', required: true },
          text('reason', { required: "grade == 'high'" }),
          { key: 'count', label: '数', kind: 'integer', min: 1, max: 9 },
          { key: 'way', label: '方式', kind: 'choice', list: 'grade' },
          { key: 'named', label: '承办', kind: 'text', required: true },
          {
            key: 'items',
            label: '明细',
            kind: 'table',
            minRows: 1,
            maxRows: 2,
            columns: [text('thing', { required: true }), text('note')],
          },
        ],
      },
      { key: 'more', title: '二', fields: [text('remark'), text('proof')] },
    ],
    rules: [
      { key: 'told', require: "title != 'x'", inferred: WHY, message: WHY, at: ['title'] },
      {
        key: 'proven',
        when: "grade == 'high'",
        require: 'has(answers.proof)',
        inferred: WHY,
        message: WHY,
        at: ['proof'],
      },
    ],
  },
  codeLists: [
    {
      key: 'grade',
      name: '等级',
      inferred: '共用。',
      options: [
        { key: 'high', label: '高' },
        { key: 'low', label: '低' },
      ],
    },
  ],
  locks: [
    { field: 'title', holds: ['present', 'kind', 'required', 'limits'], why: WHY },
    { field: 'grade', holds: ['present', 'kind', 'required', 'options', 'closed'], why: WHY },
    { field: 'reason', holds: ['present', 'required'], why: WHY },
    { field: 'count', holds: ['limits'], why: WHY },
    { field: 'way', holds: ['closed'], why: WHY },
    { field: 'named', holds: ['required'], why: WHY },
    { field: 'items', holds: ['present', 'required', 'limits'], why: WHY },
    { field: 'items.thing', holds: ['present', 'required'], why: WHY },
    { field: 'proof', holds: ['present', 'kind'], why: WHY },
  ],
  lockedRules: [
    { rule: 'told', why: WHY },
    { rule: 'proven', why: WHY },
  ],
});

const COUNTY: Json = (() => {
  const { forms, codeLists, ...rest } = minimalPack();
  const form = { ...BASE.form, key: 'county', base: BASE.key };
  return JSON.parse(
    JSON.stringify({
      ...rest,
      codeLists: [...codeLists, ...BASE.codeLists],
      bases: [BASE],
      forms: [...forms, form],
    }),
  );
})();

const SECTIONS = ['main', 'more'];
const FIELDS = ['title', 'grade', 'way', 'reason', 'count', 'named', 'items', 'remark', 'proof', 'own'];
const fieldsOf = (section: string) => ['forms', 'county', 'sections', section, 'fields'];
const anyField = fc
  .tuple(fc.constantFrom(...SECTIONS), fc.constantFrom(...FIELDS))
  .map(([section, key]) => fieldsOf(section).concat(key));
const anyColumn = fc
  .constantFrom('thing', 'note', 'own')
  .map((key) => fieldsOf('main').concat('items', 'columns', key));
const anySection = fc.constantFrom(...SECTIONS).map((key) => ['forms', 'county', 'sections', key]);
const anyRule = fc.constantFrom('told', 'proven').map((key) => ['forms', 'county', 'rules', key]);
const anyOption = fc.constantFrom('high', 'low').map((key) => ['codeLists', 'grade', 'options', key]);
const anyPlace = fc.oneof({ weight: 6, arbitrary: anyField }, anyColumn, anySection, anyRule, anyOption);
const anyCondition = fc.constantFrom<Json[]>(
  'true',
  '1 > 2',
  "grade == 'high'",
  "grade == 'high' && has(answers.remark)",
  'has(answers.remark)',
);
/** Whatever the language of forms can say of a field, a section, a rule or an option, sense or none. */
const anySaying = fc.oneof<fc.Arbitrary<readonly [string, Json]>[]>(
  fc.tuple(fc.constantFrom('required', 'visibleWhen', 'when', 'require', 'computed'), anyCondition),
  fc.tuple(fc.constantFrom('required', 'readOnly', 'retired', 'many'), fc.boolean()),
  fc.tuple(
    fc.constantFrom('min', 'max', 'minLength', 'maxLength', 'minRows', 'maxRows'),
    fc.constantFrom<Json[]>(0, 1, 2, 50),
  ),
  fc.tuple(
    fc.constant('kind'),
    fc.constantFrom(
      'text',
      'longText',
      'integer',
      'yesNo',
      'person',
      'seal',
      'date',
      'choices',
      'creditCode',
    ),
  ),
  fc.tuple(fc.constant('number'), fc.constant('{seq:4}')),
  fc.tuple(fc.constantFrom('default', 'computed'), fc.constantFrom<Json[]>("'a'", 'high', '1')),
  fc.tuple(fc.constant('list'), fc.constantFrom('grade', 'other')),
  fc.tuple(fc.constant('force'), fc.constantFrom('warn', 'block')),
  fc.tuple(fc.constant('key'), fc.constantFrom('own', 'told', 'high')),
  fc.tuple(fc.constant('options'), fc.constant([{ key: 'high', label: '高' }])),
);
const anyEdit = fc.oneof<{ weight: number; arbitrary: fc.Arbitrary<PackEdit> }[]>(
  {
    weight: 8,
    arbitrary: fc
      .tuple(anyPlace, anySaying)
      .map(([place, [name, value]]) => ({ kind: 'set' as const, at: [...place, name], value })),
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(
        anyPlace,
        fc.constantFrom('required', 'maxLength', 'min', 'max', 'minRows', 'maxRows', 'list', 'when', 'at'),
      )
      .map(([place, name]) => ({ kind: 'clear' as const, at: [...place, name] })),
  },
  { weight: 1, arbitrary: anyPlace.map((at) => ({ kind: 'remove' as const, at })) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(anyField, fc.constantFrom(...SECTIONS))
      .map(([at, into]) => ({ kind: 'move' as const, at, into: fieldsOf(into), after: null })),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom<PackEdit[]>(
      { kind: 'insert', into: fieldsOf('more'), item: text('own'), after: null },
      {
        kind: 'insert',
        into: ['codeLists', 'grade', 'options'],
        item: { key: 'mid', label: '中' },
        after: null,
      },
      { kind: 'set', at: ['codeLists', 'grade', 'open'], value: true },
      {
        kind: 'insert',
        into: ['codeLists'],
        item: {
          key: 'other',
          name: '别的',
          inferred: WHY,
          options: [
            { key: 'high', label: '高' },
            { key: 'low', label: '低' },
          ],
        },
        after: null,
      },
    ),
  },
);

/** What a county comes to by those of its edits that can be made one after another and still be read. */
function afterEdits(edits: readonly PackEdit[]): Json {
  return edits.reduce<Json>((content, edit) => {
    const made = applyPackEdits(content, [edit]);
    return 'content' in made && isRead(made.content) ? made.content : content;
  }, COUNTY);
}

/** Only the form and the lists that it chooses from are ever edited. */
function isRead(content: Json): boolean {
  const { forms, codeLists } = Edited.parse(content);
  return (
    Form.safeParse(forms.find(({ key }) => key === 'county')).success &&
    CodeList.array().safeParse(codeLists).success
  );
}
const Edited = z.object({
  forms: z.array(z.looseObject({ key: z.string() })),
  codeLists: z.array(z.unknown()),
});

const anyText = fc.constantFrom(undefined, '', 'x', '甲', '甲乙丙丁');
/** What the base has nothing against: all else is told apart by what is otherwise. */
const GOOD: Values = {
  title: '甲',
  grade: 'low',
  way: 'low',
  count: 5,
  named: '甲',
  items: [{ id: 'r0', thing: '甲' }],
};
const anyAnswer = fc.record(
  {
    title: anyText,
    grade: fc.constantFrom(undefined, 'high', 'low', 'mid', 'nothing'),
    way: fc.constantFrom(undefined, 'low', 'mid'),
    reason: anyText,
    count: fc.constantFrom(undefined, 0, 5, 20),
    named: anyText,
    items: fc
      .array(fc.record({ thing: anyText, note: anyText }, { requiredKeys: [] }), { maxLength: 3 })
      .map((rows) => rows.map((row, index) => Object.assign(row, { id: `r${index}` }))),
    remark: anyText,
    proof: anyText,
  },
  { requiredKeys: [] },
);
/** One or two answers that are otherwise. */
const anyAnswers: fc.Arbitrary<Values> = fc
  .tuple(anyAnswer, fc.subarray([...FIELDS], { minLength: 1, maxLength: 2 }))
  .map(([answers, names]) =>
    Object.fromEntries([
      ...Object.entries(GOOD),
      ...Object.entries(answers).filter(([name]) => names.includes(name)),
    ]),
  );

const CIRCUMSTANCES = { today: '2026-03-02', parameters: {}, unit: {} };

/** What a form says of answers: what is wrong with them, and what of them it takes. */
function heard(form: Form, codeLists: Pack['codeLists'], values: Values) {
  const surroundings = { codeLists, parameters: [], unitAttributes: [] };
  const view = compileForm(form, surroundings).evaluate(values, CIRCUMSTANCES);
  return { errors: view.issues.filter(({ severity }) => severity === 'error'), taken: view.values };
}

const LOCKS = new Map(BASE.locks.map(({ field, holds }) => [field, new Set<string>(holds)]));
const LOCKED_RULES = new Set(BASE.lockedRules.map(({ rule }) => rule));
const ASKS: ReadonlySet<string> = new Set(['field.required', 'table.tooFew']);

/** What the base itself refuses in answers under its locks; it knows nothing of how locks are checked. */
function refusedByLocks(values: Values): readonly Issue[] {
  return heard(BASE.form, BASE.codeLists, values).errors.filter(({ path, code, rule }) => {
    if (rule !== undefined) return LOCKED_RULES.has(rule);
    const [field = '', , column] = path;
    const holds = LOCKS.get(column === undefined ? field : `${field}.${column}`);
    return ASKS.has(code) ? holds?.has('required') : holds?.has('limits') || holds?.has('closed');
  });
}

/** Whether a county takes what its base refuses; an answer that it leaves out is not taken. */
function isLetThrough(county: Form, codeLists: Pack['codeLists'], values: Values): boolean {
  const refused = refusedByLocks(values);
  if (refused.length === 0) return false;
  const { errors, taken } = heard(county, codeLists, values);
  if (errors.length > 0) return false;
  return refused.some(
    ({ path: [field = ''], code, rule }) =>
      rule !== undefined || ASKS.has(code) || JSON.stringify(taken[field]) === JSON.stringify(values[field]),
  );
}

test('no edits of a county that can be published let through what its base refuses under a lock', () => {
  let published = 0;
  fc.assert(
    fc.property(
      fc.array(anyEdit, { maxLength: 4 }),
      fc.array(anyAnswers, { minLength: 12, maxLength: 12 }),
      (edits, tried) => {
        const parsed = parsePack(afterEdits(edits));
        if (!('pack' in parsed)) throw new Error('edits that cannot be read are left out');
        if (checkPack(parsed.pack).some(({ severity }) => severity === 'error')) return;
        const county = parsed.pack.forms.find(({ key }) => key === 'county');
        if (!county) throw new Error('the form stays');
        published += 1;
        expect(tried.filter((values) => isLetThrough(county, parsed.pack.codeLists, values))).toEqual([]);
      },
    ),
    { numRuns: 1500 },
  );
  expect(published, 'enough of them can be published').toBeGreaterThan(500);
});
