import {
  compileCondition,
  compileValue,
  type Field,
  outlineOf,
  type Outline,
  readsOf,
  type Rule,
  type Scope,
  type Section,
  writeOutline,
} from '@lixiang/schema';
import { isObject } from '../kind/blank.ts';
import type { Circumstances, CompiledForm, FormView, Path, Values } from '../types.ts';
import type { Clause, Reading, Why } from './why.ts';

/** What is asked about: a form, the answers as they stand, and what it knows beside them. */
export type Asked = {
  readonly form: CompiledForm;
  readonly values: Values;
  readonly circumstances: Circumstances;
};

/**
 * Why a field is seen or hidden, asked for or not, filled in, or refused; nothing where it simply always stands there.
 * A reading of another field that is hidden is explained by asking about that field.
 */
export function explainField(asked: Asked, path: Path): readonly Why[] {
  const { form, values, circumstances } = asked;
  const view = form.evaluate(values, circumstances);
  const place = findField(form, path);
  if (!place) return [];
  const ground = groundOf(form, { view, circumstances, place, path });
  const { section, holder, field } = place;
  const required = typeof field.required === 'string' ? field.required : undefined;
  const conditions = [
    { about: 'visible', of: 'section', source: section.visibleWhen },
    { about: 'visible', of: 'holder', source: holder?.visibleWhen },
    { about: 'visible', of: 'field', source: field.visibleWhen },
    { about: 'required', of: 'field', source: required },
  ] as const;
  return [
    ...conditions.flatMap(({ about, of, source }): readonly Why[] =>
      source === undefined ? [] : [{ about, of, source, clause: clauseOf(source, ground) }],
    ),
    ...computed(field, ground),
    ...form.form.rules.flatMap((rule) => (objects(view, rule, path) ? [ofRule(rule, ground)] : [])),
  ];
}

type FieldPlace = {
  readonly section: Section;
  readonly holder?: Field | undefined;
  readonly field: Field;
};

/** What an expression at a place may read, and how it stands. */
type Ground = {
  readonly scope: Scope;
  readonly values: Readonly<Record<string, unknown>>;
  readonly view: FormView;
  readonly path: Path;
  readonly holder: Field | undefined;
  readonly keys: ReadonlySet<string>;
};

function findField({ form }: CompiledForm, [first, second, third]: Path): FieldPlace | undefined {
  for (const section of form.sections) {
    const field = section.fields.find(({ key }) => key === first);
    if (!field) continue;
    if (second === undefined) return { section, field };
    const inner = field.kind === 'table' ? field.columns : field.kind === 'group' ? field.fields : [];
    const within: Field | undefined = inner.find(
      ({ key }) => key === (field.kind === 'table' ? third : second),
    );
    return within && { section, holder: field, field: within };
  }
  return undefined;
}

type Standing = {
  readonly view: FormView;
  readonly circumstances: Circumstances;
  readonly place: FieldPlace;
  readonly path: Path;
};

function groundOf({ form, scope }: CompiledForm, { view, circumstances, place, path }: Standing): Ground {
  const fields = form.sections.flatMap((section) => section.fields);
  const answers: Record<string, unknown> = { ...view.values };
  // What is seen and empty is an empty list or object to an expression, and no answer to the server.
  for (const { key, kind } of fields) {
    if (answers[key] !== undefined || !view.isVisible([key])) continue;
    if (kind === 'table') answers[key] = [];
    if (kind === 'group') answers[key] = {};
  }
  const { today, parameters, unit } = circumstances;
  const values = { ...answers, answers, param: parameters, today, unit };
  const keys = new Set(fields.map(({ key }) => key));
  const { holder } = place;
  const base = { view, path, holder, keys };
  const rows = holder?.kind === 'table' ? scope[holder.key] : undefined;
  if (!holder || rows?.kind !== 'list') return { ...base, scope, values };
  const list = answers[holder.key];
  const row: unknown = Array.isArray(list)
    ? list.find((each) => isObject(each) && each['id'] === path[1])
    : {};
  return { ...base, scope: { ...scope, row: rows.of }, values: { ...values, row: row ?? {} } };
}

function computed(field: Field, ground: Ground): readonly Why[] {
  const source = 'computed' in field ? field.computed : undefined;
  if (source === undefined) return [];
  const value = compileValue(source, ground.scope)(ground.values);
  return [{ about: 'computed', source, value, reads: readings(source, ground) }];
}

function objects({ issues }: FormView, { key, at }: Rule, path: Path): boolean {
  return at.includes(path[0] ?? '') && issues.some(({ rule }) => rule === key);
}

function ofRule({ key, when, require }: Rule, ground: Ground): Why {
  const rule = { about: 'rule', rule: key, require: clauseOf(require, ground) } as const;
  return when === undefined ? rule : { ...rule, when: clauseOf(when, ground) };
}

function clauseOf(source: string, ground: Ground): Clause {
  return { ...weigh(outlineOf(source) ?? { kind: 'formula', source }, ground), decisive: true };
}

function weigh(outline: Outline, ground: Ground): Omit<Clause, 'decisive'> {
  const source = writeOutline(outline);
  const outcome = compileCondition(source, ground.scope)(ground.values);
  if (outline.kind !== 'all' && outline.kind !== 'any')
    return { outline, outcome, parts: [], reads: readings(source, ground) };
  const parts = outline.parts.map((part): Clause => {
    const weighed = weigh(part, ground);
    return { decisive: weighed.outcome === outcome, ...weighed };
  });
  return { outline, outcome, parts, reads: [] };
}

function readings(source: string, ground: Ground): readonly Reading[] {
  return readsOf(source, ground.scope).map((name) => readingOf(name, ground));
}

function readingOf(name: readonly string[], { values, view, path, holder, keys }: Ground): Reading {
  const [first = '', ...rest] = name[0] === 'answers' ? name.slice(1) : name;
  const inRow = holder?.kind === 'table' && name[0] === 'row';
  const field = inRow ? [holder.key, path[1] ?? '', ...rest.slice(0, 1)] : [first, ...rest.slice(0, 1)];
  const isField = inRow || keys.has(first);
  const many = name.includes('*');
  const at = many ? [first] : field;
  const value = many ? undefined : valueAt(values, name);
  return {
    name,
    ...(isField ? { field: at } : {}),
    ...(value === undefined ? {} : { value }),
    hidden: isField && !view.isVisible(at),
  };
}

function valueAt(values: Readonly<Record<string, unknown>>, name: readonly string[]): unknown {
  return name.reduce<unknown>(
    (value, step) => (isObject(value) && Object.hasOwn(value, step) ? value[step] : undefined),
    values,
  );
}
