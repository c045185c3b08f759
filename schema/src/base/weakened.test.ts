import { expect, test } from 'vitest';
import { checkPack } from '../check/check-pack.ts';
import { applyPackEdits } from '../edit/apply-pack-edits.ts';
import type { Json } from '../edit/identity.ts';
import type { PackEdit } from '../edit/pack-edit.ts';
import { parsePack } from '../parse/parse-pack.ts';
import { SAMPLE_BASE, sampleCounty } from './sample-base.ts';

const main = ['forms', 'county', 'sections', 'main'];
const field = (key: string, ...rest: readonly string[]) => [...main, 'fields', key, ...rest];
const set = (at: readonly string[], value: Json): PackEdit => ({ kind: 'set', at: [...at], value });

/** What is wrong with the county after edits that was not wrong before. */
function faults(...edits: readonly PackEdit[]): readonly string[] {
  const made = applyPackEdits(sampleCounty(), edits);
  if ('refused' in made) throw new Error(JSON.stringify(made.refused));
  const parsed = parsePack(made.content);
  if ('issues' in parsed) throw new Error(JSON.stringify(parsed.issues));
  return checkPack(parsed.pack)
    .filter(({ severity }) => severity === 'error')
    .map(({ code, path }) => `${code} ${path.slice(2).join('.')}`);
}

test.each<[string, PackEdit, string]>([
  ['taken away', { kind: 'remove', at: field('reason') }, 'lock.missing '],
  ['a locked column taken away', { kind: 'remove', at: field('items', 'columns', 'thing') }, 'lock.missing '],
  ['hidden', set(field('title', 'visibleWhen'), '1 > 2'), 'lock.present sections.0.fields.0.visibleWhen'],
  [
    'hidden with its section',
    set([...main, 'visibleWhen'], "remark == '1'"),
    'lock.present sections.0.fields.0',
  ],
  [
    'hidden with its table',
    set(field('items', 'visibleWhen'), '1 > 2'),
    'lock.present sections.0.fields.3.columns.0',
  ],
  ['shown only', set(field('title', 'readOnly'), true), 'lock.present sections.0.fields.0.readOnly'],
  [
    'filled in by itself',
    set(field('title', 'computed'), "'a'"),
    'lock.required sections.0.fields.0.computed',
  ],
  ['numbered', set(field('title', 'number'), '{seq:4}'), 'lock.present sections.0.fields.0.number'],
  [
    'nothing to answer',
    set(field('items', 'columns', 'thing', 'kind'), 'seal'),
    'lock.required sections.0.fields.3.columns.0.kind',
  ],
  ['of another kind', set(field('title', 'kind'), 'person'), 'lock.kind sections.0.fields.0.kind'],
  ['not asked for', set(field('title', 'required'), false), 'lock.required sections.0.fields.0.required'],
  [
    'asked for now and then',
    set(field('grade', 'required'), "title == '1'"),
    'lock.required sections.0.fields.1.required',
  ],
  [
    'asked for less often',
    set(field('reason', 'required'), "grade == 'high' && title == '1'"),
    'lock.required sections.0.fields.2.required',
  ],
  ['of fewer rows', set(field('items', 'minRows'), 0), 'lock.required sections.0.fields.3.minRows'],
  ['narrower', set(field('title', 'maxLength'), 20), 'lock.limits sections.0.fields.0.maxLength'],
  [
    'an option fewer',
    set(['codeLists', 'grade', 'options', 'low', 'retired'], true),
    'lock.options sections.0.fields.1.list',
  ],
  [
    'an option more',
    {
      kind: 'insert',
      into: ['codeLists', 'grade', 'options'],
      item: { key: 'none', label: '无' },
      after: 'low',
    },
    'lock.closed sections.0.fields.1.list',
  ],
  ['open to anything', set(['codeLists', 'grade', 'open'], true), 'lock.closed sections.0.fields.1.list'],
  ['another list', set(field('grade', 'list'), 'sort'), 'lock.options sections.0.fields.1.list'],
  ['a rule dropped', { kind: 'remove', at: ['forms', 'county', 'rules', 'named'] }, 'lock.ruleMissing '],
  ['a rule loosened', set(['forms', 'county', 'rules', 'named', 'require'], 'true'), 'lock.rule rules.0'],
  [
    'a rule that only warns',
    set(['forms', 'county', 'rules', 'named', 'force'], 'warn'),
    'lock.rule rules.0',
  ],
  [
    'a rule that seldom applies',
    set(['forms', 'county', 'rules', 'named', 'when'], "grade == 'high'"),
    'lock.rule rules.0',
  ],
])('what is locked cannot be %s', (_, edit, fault) => {
  expect(faults(edit)).toContain(fault);
});

test('a county has its own names, its own fields, and may ask for more', () => {
  expect(faults()).toEqual([]);
  expect(
    faults(
      set(field('title', 'label'), '项目名称'),
      set(field('reason', 'required'), true),
      set(['codeLists', 'grade', 'options', 'high', 'label'], '重大'),
      { kind: 'remove', at: field('items', 'columns', 'price') },
      {
        kind: 'insert',
        into: field('items', 'columns'),
        item: { key: 'place', label: '地点', kind: 'text' },
        after: 'thing',
      },
      {
        kind: 'move',
        at: field('grade'),
        into: ['forms', 'county', 'sections', 'more', 'fields'],
        after: null,
      },
      set(['forms', 'county', 'intro'], '请如实填写。'),
    ),
  ).toEqual([]);
});

test('each fault says whose base it is and why it is locked', () => {
  const made = applyPackEdits(sampleCounty(), [{ kind: 'remove', at: field('title') }]);
  const parsed = 'content' in made ? parsePack(made.content) : made;
  if (!('pack' in parsed)) throw new Error(JSON.stringify(parsed));
  expect(checkPack(parsed.pack)).toContainEqual(
    expect.objectContaining({
      code: 'lock.missing',
      params: { field: '名称', base: '台账模板', why: '汇总要用。' },
    }),
  );
});

test.each<[string, unknown, string]>([
  [
    'locks what there is not',
    { locks: [{ field: 'nothing', holds: ['present'], why: '无。' }] },
    'unknown.field bases.0.locks.0.field',
  ],
  [
    'locks what hangs on something that is not locked',
    { locks: [{ field: 'reason', holds: ['required'], why: '无。' }] },
    'lockReadsUnlocked bases.0.locks.0.holds',
  ],
  [
    'locks a rule that reads what is not locked',
    {
      form: {
        ...SAMPLE_BASE.form,
        rules: [{ ...SAMPLE_BASE.form.rules[0], require: "remark != ''" }],
      },
    },
    'lockReadsUnlocked bases.0.lockedRules.0.rule',
  ],
  [
    'locks a rule that there is not',
    { lockedRules: [{ rule: 'other', why: '无。' }] },
    'unknown.rule bases.0.lockedRules.0.rule',
  ],
  [
    'lacks a list that it chooses from',
    { codeLists: [] },
    'unknown.codeList bases.0.form.sections.0.fields.1.list',
  ],
  [
    'reads what a county has',
    {
      form: {
        ...SAMPLE_BASE.form,
        rules: [{ ...SAMPLE_BASE.form.rules[0], require: 'param.threshold > 0' }],
      },
    },
    'expression.unknownName bases.0.form.rules.0.require',
  ],
  [
    'rests on a base itself',
    { form: { ...SAMPLE_BASE.form, base: 'other' } },
    'baseOnBase bases.0.form.base',
  ],
])('a base that %s is a fault', (_, other, fault) => {
  const parsed = parsePack({ ...sampleCounty(), bases: [{ ...SAMPLE_BASE, ...Object(other) }] });
  if (!('pack' in parsed)) throw new Error(JSON.stringify(parsed));
  expect(checkPack(parsed.pack).map(({ code, path }) => `${code} ${path.join('.')}`)).toContain(fault);
});

test('a form whose base there is not, and a base that no form rests on, are told', () => {
  const parsed = parsePack({ ...sampleCounty(), bases: [{ ...SAMPLE_BASE, key: 'other' }] });
  if (!('pack' in parsed)) throw new Error(JSON.stringify(parsed));
  const codes = checkPack(parsed.pack).map(({ code }) => code);
  expect(codes).toContain('unknown.base');
  expect(codes).toContain('unusedBase');
});
