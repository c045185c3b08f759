import { weakened } from '../base/weakened.ts';
import { packError, type PackIssue, packWarning } from '../issue.ts';
import type { Base } from '../model/base.ts';
import type { Form } from '../model/form.ts';
import type { Pack } from '../model/pack.ts';
import { namedPaths } from '../reference/named-paths.ts';
import { checkChoices } from './check-choices.ts';
import { checkExpressions } from './check-expressions.ts';
import { checkFields } from './check-fields.ts';
import { checkFormCycles } from './check-form-cycles.ts';
import { checkKeys } from './check-keys.ts';
import { checkLayouts } from './check-layouts.ts';
import { nameOf } from './form-logic.ts';
import { type FieldPlace, fieldsOf } from './fields-of.ts';
import { keyed, placed, type Placed } from './placed.ts';

/** Each base holds by itself, locks what it has, and is weakened by no form that rests on it. */
export function checkBases(pack: Pack): readonly PackIssue[] {
  const bases = placed(pack.bases, 'bases');
  return [
    ...bases.flatMap((base) => checkAlone(pack, base)),
    ...bases.flatMap(checkLocks),
    ...bases.flatMap(({ item: { key }, path }) =>
      pack.forms.some((form) => form.base === key) ? [] : [packWarning(path, 'unusedBase', { key })],
    ),
    ...placed(pack.forms, 'forms').flatMap((form) => checkForm(pack, form)),
  ];
}

function checkForm(pack: Pack, { item: form, path }: Placed<Form>): readonly PackIssue[] {
  if (form.base === undefined) return [];
  const base = keyed(pack.bases, form.base);
  if (!base) return [packError([...path, 'base'], 'unknown.base', { key: form.base })];
  return weakened(base, { form, codeLists: pack.codeLists, path });
}

const ALONE = [checkKeys, checkFields, checkChoices, checkFormCycles, checkLayouts, checkExpressions];

/** A base speaks of nothing that a county has: it is looked through as the only form of a configuration. */
function checkAlone(pack: Pack, { item: base, path }: Placed<Base>): readonly PackIssue[] {
  const alone: Pack = {
    ...pack,
    offices: [],
    positions: [],
    unitAttributes: [],
    parameters: [],
    recordTypes: [],
    procedures: [],
    dashboards: [],
    requirements: [],
    informing: [],
    bases: [],
    codeLists: base.codeLists,
    forms: [base.form],
  };
  const found = ALONE.flatMap((check) => check(alone)).map((issue) => inBase(issue, path));
  return base.form.base === undefined
    ? found
    : [...found, packError([...path, 'form', 'base'], 'baseOnBase', { key: base.key })];
}

function inBase(issue: PackIssue, at: readonly string[]): PackIssue {
  const [first, ...rest] = issue.path;
  return Object.assign({}, issue, {
    path: first === 'forms' ? [...at, 'form', ...rest.slice(1)] : [...at, ...issue.path],
  });
}

/** A lock is on something that there is, and what it hangs on is locked as well. */
function checkLocks({ item: base, path }: Placed<Base>): readonly PackIssue[] {
  const fields = new Map(fieldsOf(base.form).map((place) => [nameOf(place), place]));
  const firm = new Set(
    base.locks.flatMap(({ field, holds }) => {
      const item = fields.get(field)?.item;
      const isChoice = item !== undefined && ('options' in item || 'list' in item);
      const isFirm = holds.includes('present') && holds.includes('kind');
      return isFirm && (!isChoice || holds.includes('options')) ? [field] : [];
    }),
  );
  return [
    ...placed(base.locks, ...path, 'locks').flatMap(({ item: { field, holds }, path: at }) => {
      const place = fields.get(field);
      if (!place) return [packError([...at, 'field'], 'unknown.field', { key: field })];
      const sources = [
        ...(holds.includes('required') && typeof place.item.required === 'string'
          ? [place.item.required]
          : []),
        ...(holds.includes('present') ? [place.item.visibleWhen, place.holder?.visibleWhen] : []),
      ];
      return sources
        .flatMap((source) => (source === undefined ? [] : readBy(source, place)))
        .filter((name) => fields.has(name) && !firm.has(name))
        .map((key) => packError([...at, 'holds'], 'lockReadsUnlocked', { key }));
    }),
    ...placed(base.lockedRules, ...path, 'lockedRules').flatMap(({ item: { rule: key }, path: at }) => {
      const rule = keyed(base.form.rules, key);
      if (!rule) return [packError([...at, 'rule'], 'unknown.rule', { key })];
      return [rule.when, rule.require]
        .flatMap((source) => (source === undefined ? [] : namesIn(source)))
        .filter((name) => fields.has(name) && !firm.has(name))
        .map((name) => packWarning([...at, 'rule'], 'lockReadsUnlocked', { key: name }));
    }),
  ];
}

/** The fields that a rule reads, by name; one of a table is read by its table. */
function namesIn(source: string): readonly string[] {
  return namedPaths(source).map(({ path }) =>
    path.filter((step) => step !== '*' && step !== 'answers').join('.'),
  );
}

/** The fields that a condition of a field reads, by name. */
function readBy(source: string, { holder }: FieldPlace): readonly string[] {
  return namedPaths(source).flatMap(({ path }) => {
    const [first = '', ...rest] = path.filter((step) => step !== '*' && step !== 'answers');
    const steps = first === 'row' && holder ? [holder.key, ...rest] : [first, ...rest];
    return steps.length > 2 ? [] : [steps.join('.')];
  });
}
