import {
  columnScope,
  compileCondition,
  compileValue,
  type ExpressionValue,
  type Field,
  type FieldKind,
  type Form,
  formScope,
  readsOf,
  type Scope,
  type ScopeValues,
  type Truth,
} from '@lixiang/schema';
import { type FieldBehaviour } from '../kind/behaviour.ts';
import { behaviourOf, holdsAnswer } from '../kind/kinds.ts';
import { type FormSurroundings } from '../types.ts';

/** An expression made ready, and what it reads. */
export type Condition = { readonly ask: (values: ScopeValues) => Truth; readonly reads: readonly Read[] };
export type Calculation = {
  readonly work: (values: ScopeValues) => ExpressionValue | undefined;
  readonly reads: readonly Read[];
};
/** A path of the scope; `*` stands for any row. */
export type Read = readonly string[];

/** One field of a form, of a group, or of every row of a table, made ready. */
export type Leaf = {
  /** Its place in its template. */
  readonly index: number;
  readonly key: string;
  readonly field: Field;
  readonly behaviour: FieldBehaviour<FieldKind>;
  readonly answers: boolean;
  readonly template: Template;
  /** The section it stands in; inner fields stand in their holder's. */
  readonly section: number;
  /** The fields of each row, or of the group. */
  readonly inner: Template | undefined;
  readonly visibleWhen: Condition | undefined;
  readonly required: boolean | Condition;
  readonly computed: Calculation | undefined;
};

/** What belongs together under one set of answers: a form's top, a group, or a row. */
export type Template = {
  readonly holder: Leaf | undefined;
  readonly leaves: readonly Leaf[];
  readonly byKey: ReadonlyMap<string, Leaf>;
};

/** Makes a condition ready. */
export function readCondition(source: string, scope: Scope): Condition {
  return { ask: compileCondition(source, scope), reads: readsOf(source, scope) };
}

/** Makes every field of a form ready, with what its expressions read. */
export function readTemplate(form: Form, surroundings: FormSurroundings): Template {
  const scope = formScope(form, surroundings);
  const fields = form.sections.flatMap((section, at) =>
    section.fields.map((field) => ({ field, section: at })),
  );
  return makeTemplate(undefined, fields, (field) => {
    if (field.kind === 'table') return { own: scope, inner: columnScope(form, field, surroundings) };
    return { own: scope, inner: scope };
  });
}

type Placed = { readonly field: Field; readonly section: number };
type ScopesOf = (field: Field) => { readonly own: Scope; readonly inner: Scope };

function makeTemplate(holder: Leaf | undefined, fields: readonly Placed[], scopesOf: ScopesOf): Template {
  const leaves: Leaf[] = [];
  const byKey = new Map<string, Leaf>();
  const template: Template = { holder, leaves, byKey };
  for (const { field, section } of fields) {
    const leaf = makeLeaf({ field, section }, template, scopesOf);
    leaves.push(leaf);
    byKey.set(leaf.key, leaf);
  }
  return template;
}

function makeLeaf({ field, section }: Placed, template: Template, scopesOf: ScopesOf): Leaf {
  const { own, inner } = scopesOf(field);
  const condition = (source: string) => readCondition(source, own);
  const computed = 'computed' in field ? field.computed : undefined;
  const bare = {
    index: template.leaves.length,
    key: field.key,
    field,
    behaviour: behaviourOf(field),
    answers: holdsAnswer(field),
    template,
    section,
    visibleWhen: field.visibleWhen === undefined ? undefined : condition(field.visibleWhen),
    required: typeof field.required === 'boolean' ? field.required : condition(field.required),
    computed:
      computed === undefined
        ? undefined
        : { work: compileValue(computed, own), reads: readsOf(computed, own) },
  };
  const within = innerFields(field);
  if (within === undefined) return { ...bare, inner: undefined };
  const placed = within.map((each) => ({ field: each, section }));
  const leaf: Leaf & { inner: Template | undefined } = { ...bare, inner: undefined };
  leaf.inner = makeTemplate(leaf, placed, () => ({ own: inner, inner }));
  return leaf;
}

function innerFields(field: Field): readonly Field[] | undefined {
  switch (field.kind) {
    case 'table':
      return field.columns;
    case 'group':
      return field.fields;
    default:
      return undefined;
  }
}
