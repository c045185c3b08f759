import {
  columnScope,
  compileCondition,
  compileValue,
  type ExpressionValue,
  type Field,
  type Form,
  formScope,
  readsOf,
  type Scope,
  type ScopeValues,
  type Truth,
} from '@lixiang/schema';
import { type Judge } from '../kind/behaviour.ts';
import { behaviourOf, holdsAnswer } from '../kind/kinds.ts';
import { type Lists } from '../list/lists.ts';
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
  readonly holds: 'nothing' | 'answer' | 'rows' | 'members';
  readonly tidy: (value: unknown) => unknown;
  readonly judge: Judge;
  readonly template: Template;
  /** The section it stands in; inner fields stand in their holder's. */
  readonly section: number;
  /** The fields of each row, or of the group. */
  readonly inner: Template | undefined;
  readonly visibleWhen: Condition | undefined;
  readonly required: boolean | Condition;
  readonly computed: Calculation | undefined;
  /** Nothing but its own answer says whether it is right: it is made and judged at once. */
  readonly isPlain: boolean;
  /** Whether any expression reads it; set while the form is planned. */
  isRead: boolean;
};

/** Yes or no for each field, by its place. */
export type Flags = (boolean | undefined)[];

/** What belongs together under one set of answers: a form's top, a group, or a row. */
export type Template = {
  readonly holder: Leaf | undefined;
  readonly leaves: readonly Leaf[];
  readonly byKey: ReadonlyMap<string, Leaf>;
  /** As many blanks as there are leaves: what each new set of answers is copied from. */
  readonly blanks: readonly undefined[];
  /** What is certain of its fields whatever the answers; the rest is blank. Filled in while the form is planned. */
  readonly visible: Flags;
  readonly required: Flags;
  /** The names that expressions read, without values; filled in while the form is planned. */
  readonly names: Record<string, undefined>;
};

/** Makes a condition ready. */
export function readCondition(source: string, scope: Scope): Condition {
  return { ask: compileCondition(source, scope), reads: readsOf(source, scope) };
}

/** Makes every field of a form ready, with what its expressions read. */
export function readTemplate(form: Form, surroundings: FormSurroundings, lists: Lists): Template {
  const scope = formScope(form, surroundings);
  const fields = form.sections.flatMap((section, at) =>
    section.fields.map((field) => ({ field, section: at })),
  );
  return makeTemplate(undefined, fields, {
    lists,
    scope,
    within: (field) => (field.kind === 'table' ? columnScope(form, field, surroundings) : scope),
  });
}

type Placed = { readonly field: Field; readonly section: number };
type Setting = { readonly lists: Lists; readonly scope: Scope; readonly within: (field: Field) => Scope };

function makeTemplate(holder: Leaf | undefined, fields: readonly Placed[], setting: Setting): Template {
  const leaves: Leaf[] = [];
  const byKey = new Map<string, Leaf>();
  const blanks = fields.map(() => undefined);
  const flags = { visible: [...blanks], required: [...blanks] };
  const template: Template = { holder, leaves, byKey, blanks, ...flags, names: {} };
  for (const { field, section } of fields) {
    const leaf = makeLeaf({ field, section }, template, setting);
    leaves.push(leaf);
    byKey.set(leaf.key, leaf);
  }
  return template;
}

function makeLeaf({ field, section }: Placed, template: Template, setting: Setting): Leaf {
  const { lists, scope: own } = setting;
  const behaviour = behaviourOf(field);
  const condition = (source: string) => readCondition(source, own);
  const computed = 'computed' in field ? field.computed : undefined;
  const bare = {
    index: template.leaves.length,
    key: field.key,
    field,
    holds: contentOf(field),
    tidy: behaviour.tidy,
    judge: behaviour.judge(field, lists),
    template,
    section,
    visibleWhen: field.visibleWhen === undefined ? undefined : condition(field.visibleWhen),
    required: typeof field.required === 'boolean' ? field.required : condition(field.required),
    computed:
      computed === undefined
        ? undefined
        : { work: compileValue(computed, own), reads: readsOf(computed, own) },
    isPlain: isPlain(field),
    isRead: false,
    inner: undefined,
  };
  const within = innerFields(field);
  if (within === undefined) return bare;
  const placed = within.map((each) => ({ field: each, section }));
  const leaf: Leaf & { inner: Template | undefined } = bare;
  leaf.inner = makeTemplate(leaf, placed, { ...setting, scope: setting.within(field) });
  return leaf;
}

function isPlain(field: Field): boolean {
  const alone = field.visibleWhen === undefined && typeof field.required === 'boolean';
  const computed = 'computed' in field && field.computed !== undefined;
  return alone && !computed && field.kind !== 'dependentChoice' && contentOf(field) === 'answer';
}

function contentOf(field: Field): Leaf['holds'] {
  if (field.kind === 'table') return 'rows';
  if (field.kind === 'group') return 'members';
  return holdsAnswer(field) ? 'answer' : 'nothing';
}

function innerFields(field: Field): readonly Field[] | undefined {
  if (field.kind === 'table') return field.columns;
  return field.kind === 'group' ? field.fields : undefined;
}
