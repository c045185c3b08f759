import { type Basis, type Field, type Form, readsOf, type Rule, type Scope } from '@lixiang/schema';
import { fieldsWithin } from '../../form/field/field-index.ts';

/** One thing that decides how a form behaves: a condition, a formula, or a rule of the form. */
export type LogicRule = {
  readonly kind: 'visible' | 'required' | 'computed' | 'rule';
  /** Where the whole of it stands in the configuration: a section, a field or a rule. */
  readonly place: readonly string[];
  /** What it decides about; a rule, where it is shown. */
  readonly effects: readonly string[];
  /** The answers that it reads, each once, as fields are named from the top. */
  readonly causes: readonly string[];
  readonly sources: readonly string[];
  /** The table whose rows it speaks of. */
  readonly holder?: string | undefined;
  /** What it rests on: a condition, on what its field does. */
  readonly basis: Basis;
  readonly rule?: Rule;
};

/** Everything that decides how a form behaves, in the order of the form. */
export function logicRulesOf(
  form: Form,
  scopeOf: (holder: string | undefined) => Scope,
): readonly LogicRule[] {
  const place = ['forms', form.key];
  return [
    ...form.sections.flatMap((section) => {
      const at = [...place, 'sections', section.key];
      const own = stated('visible', section.visibleWhen, {
        at,
        name: section.key,
        basis: form,
        scope: scopeOf(undefined),
      });
      return own.concat(
        section.fields.flatMap((field) => ofField(field, [...at, 'fields', field.key], { scopeOf })),
      );
    }),
    ...form.rules.map((rule) => ofRule(rule, [...place, 'rules', rule.key], scopeOf(undefined))),
  ];
}

type Standing = { readonly holder?: Field; readonly scopeOf: (holder: string | undefined) => Scope };

function ofField(field: Field, at: readonly string[], { holder, scopeOf }: Standing): readonly LogicRule[] {
  const table = holder?.kind === 'table' ? holder.key : undefined;
  const name = holder ? `${holder.key}.${field.key}` : field.key;
  const owner = { at, name, basis: field, table, scope: scopeOf(table) };
  const inner = field.kind === 'table' ? 'columns' : 'fields';
  return [
    ...stated('visible', field.visibleWhen, owner),
    ...stated('required', typeof field.required === 'string' ? field.required : undefined, owner),
    ...stated('computed', 'computed' in field ? field.computed : undefined, owner),
    ...fieldsWithin(field).flatMap((each) =>
      ofField(each, [...at, inner, each.key], { holder: field, scopeOf }),
    ),
  ];
}

type Owner = {
  readonly at: readonly string[];
  readonly name: string;
  readonly basis: Basis;
  readonly scope: Scope;
  /** The table that the field is a column of. */
  readonly table?: string | undefined;
};

function stated(
  kind: LogicRule['kind'],
  source: string | undefined,
  { at, name, basis, scope, table }: Owner,
): readonly LogicRule[] {
  if (source === undefined) return [];
  const causes = causesOf([source], scope, table ?? '');
  return [{ kind, place: at, effects: [name], causes, sources: [source], holder: table, basis }];
}

function ofRule(rule: Rule, place: readonly string[], scope: Scope): LogicRule {
  const sources = [rule.when, rule.require].filter((source) => source !== undefined);
  const causes = causesOf(sources, scope, '');
  return {
    kind: 'rule',
    place,
    effects: rule.at.length > 0 ? rule.at : causes,
    causes,
    sources,
    basis: rule,
    rule,
  };
}

/** `answers.kind` is `kind`, `row.price` a column of its table, and `items.*.price` too. */
function causesOf(sources: readonly string[], scope: Scope, holder: string): readonly string[] {
  const names = sources
    .flatMap((source) => readsOf(source, scope))
    .map((path) => path.filter((step) => step !== '*'))
    .map((path) => (path[0] === 'answers' ? path.slice(1) : path[0] === 'row' ? path.with(0, holder) : path))
    .map((path) => path.slice(0, 2).join('.'));
  return [...new Set(names)];
}
