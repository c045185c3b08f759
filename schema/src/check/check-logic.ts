import { readsOf } from '../expression/compile-expression.ts';
import { type PackIssue, packWarning } from '../issue.ts';
import { every, type Situation } from '../logic/situations.ts';
import { type Form } from '../model/form.ts';
import { type Pack } from '../model/pack.ts';
import { type Rule } from '../model/rule.ts';
import { formScope } from '../scope/form-scope.ts';
import { type FieldPlace } from './fields-of.ts';
import { FormLogic, nameOf } from './form-logic.ts';
import { placed, type Placed } from './placed.ts';

/** Doubts about conditions: what can never be seen, asked for, chosen or met. Told only where it is certain. */
export function checkLogic(pack: Pack): readonly PackIssue[] {
  return placed(pack.forms, 'forms').flatMap((form) => formDoubts(pack, form));
}

function formDoubts(pack: Pack, { item: form, path }: Placed<Form>): readonly PackIssue[] {
  const logic = new FormLogic(form, pack.codeLists, path);
  const rules = placed(form.rules, ...path, 'rules');
  const ownRules = rulesByField(pack, form);
  return [
    ...logic.places.flatMap((place) => fieldDoubts(logic, place, ownRules.get(nameOf(place)) ?? [])),
    ...rules.flatMap((rule) => ruleDoubts(logic, rule)),
  ];
}

function fieldDoubts(logic: FormLogic, place: FieldPlace, rules: readonly Rule[]): readonly PackIssue[] {
  const { item: field, path, section, holder } = place;
  const visible = logic.visible(place);
  if (visible.length === 0) {
    const inherited = [section, holder].some(
      (outer) => outer?.visibleWhen !== undefined && logic.holding(outer.visibleWhen, true).length === 0,
    );
    const isFirst = section.fields[0] === field;
    if (inherited && !isFirst) return [];
    return [packWarning([...path, 'visibleWhen'], 'neverVisible', { key: field.key })];
  }
  const required =
    typeof field.required === 'string'
      ? every([visible, logic.holding(field.required, true, holder?.key)])
      : [undefined];
  return [
    ...(required.length === 0
      ? [packWarning([...path, 'required'], 'neverRequired', { key: field.key })]
      : []),
    ...optionDoubts(logic, place, rules),
  ];
}

/** An option that a rule about this field alone always refuses can never be chosen. */
function optionDoubts(logic: FormLogic, place: FieldPlace, rules: readonly Rule[]): readonly PackIssue[] {
  const { item: field, path } = place;
  if (field.kind !== 'choice' || field.options === undefined) return [];
  return placed(field.options, ...path, 'options').flatMap(({ item: option, path: at }) => {
    if (option.retired) return [];
    const chosen: readonly Situation[] = [new Map([[nameOf(place), { answered: true, only: [option.key] }]])];
    const selectable =
      every([chosen, logic.visible(place)]).length > 0 &&
      rules.every((rule) => {
        const met = every([chosen, logic.holding(rule.require, true)]).length > 0;
        return (
          met || (rule.when !== undefined && every([chosen, logic.holding(rule.when, false)]).length > 0)
        );
      });
    return selectable ? [] : [packWarning(at, 'optionNeverSelectable', { key: option.key })];
  });
}

function ruleDoubts(logic: FormLogic, { item: rule, path }: Placed<Rule>): readonly PackIssue[] {
  const applies = rule.when === undefined ? undefined : logic.holding(rule.when, true);
  if (applies?.length === 0) return [packWarning([...path, 'when'], 'ruleNeverApplies', { key: rule.key })];
  const met = logic.holding(rule.require, true);
  return every([applies ?? every([]), met]).length === 0
    ? [packWarning([...path, 'require'], 'ruleNeverMet', { key: rule.key })]
    : [];
}

/** The refusing rules that speak of one field and of nothing else. */
function rulesByField(pack: Pack, form: Form): ReadonlyMap<string, readonly Rule[]> {
  const scope = formScope(form, pack);
  const found = new Map<string, Rule[]>();
  for (const rule of form.rules) {
    if (rule.force !== 'block') continue;
    const read = [rule.when, rule.require].flatMap((source) =>
      source === undefined ? [] : readsOf(source, scope),
    );
    const names = new Set(read.map((path) => (path[0] === 'answers' ? path.slice(1) : path).join('.')));
    const [only, ...others] = names;
    if (only === undefined || others.length > 0) continue;
    const rules = found.get(only) ?? [];
    rules.push(rule);
    found.set(only, rules);
  }
  return found;
}
