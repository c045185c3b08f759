import { compileForm, type Issue, type Values } from '@lixiang/forms';
import {
  applyPackEdits,
  checkPack,
  CodeList,
  Form,
  type Json,
  type Pack,
  type PackEdit,
  parsePack,
} from '@lixiang/schema';
import fc from 'fast-check';
import { expect } from 'vitest';
import { z } from 'zod';
import { anyEdit, FIELDS } from './any-county-edit.ts';
import { LOCKED_BASE, LOCKED_COUNTY } from './locked-county.ts';

/** What a county comes to by those of its edits that can be made one after another and still be read. */
function afterEdits(edits: readonly PackEdit[]): Json {
  return edits.reduce<Json>((content, edit) => {
    const made = applyPackEdits(content, [edit]);
    return 'content' in made && isRead(made.content) ? made.content : content;
  }, LOCKED_COUNTY);
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

const LOCKS = new Map(LOCKED_BASE.locks.map(({ field, holds }) => [field, new Set<string>(holds)]));
const LOCKED_RULES = new Set(LOCKED_BASE.lockedRules.map(({ rule }) => rule));
const ASKS: ReadonlySet<string> = new Set(['field.required', 'table.tooFew']);

/** What the base itself refuses in answers under its locks; it knows nothing of how locks are checked. */
function refusedByLocks(values: Values): readonly Issue[] {
  return heard(LOCKED_BASE.form, LOCKED_BASE.codeLists, values).errors.filter(({ path, code, rule }) => {
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

/** What speaks against it that no edits of a county that can be published let through what its base refuses under a lock. */
export function faultOfLocks(runs: number): string | undefined {
  let published = 0;
  const found = fc.check(
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
    { numRuns: runs },
  );
  const few = published < runs / 3 ? `only ${published} of ${runs} could be published` : undefined;
  return fc.defaultReportMessage(found) ?? few;
}
