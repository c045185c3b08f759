import { type Form, formScope, type Rule, type Scope } from '@lixiang/schema';
import { type Lists, openLists } from '../list/lists.ts';
import { type FormSurroundings } from '../types.ts';
import { orderSteps } from './order-steps.ts';
import { type FormRule, type Step, type Work } from './step.ts';
import { type Leaf, type Read, readCondition, readTemplate, type Template } from './template.ts';

/** A form taken apart into steps, each with those that depend on it. */
export type Plan = {
  readonly form: Form;
  readonly scope: Scope;
  readonly lists: Lists;
  readonly top: Template;
  readonly rules: readonly FormRule[];
  /** Fields at the top that wait for nothing: always shown, and made and judged at once. */
  readonly plain: readonly Leaf[];
  /** What makes the other answers, in the order in which it can be worked out. */
  readonly making: readonly Step[];
  /** The fields at the top that are judged when all answers are made. */
  readonly checking: readonly Leaf[];
  /** The tables and groups. */
  readonly holders: readonly Leaf[];
  readonly valueSteps: ReadonlyMap<Leaf, Step>;
  readonly checkSteps: ReadonlyMap<Leaf, Step>;
  /** What reads a table, to be looked at again when it gains, loses or moves rows. */
  readonly rowReaders: ReadonlyMap<Leaf, readonly Step[]>;
};

type OpenStep = { work: Work; at: number; sameRow: Step[]; wide: Step[] };

/** Takes a form apart. A form whose fields wait for each other has no order: publishing refuses it, so this throws. */
export function planForm(form: Form, surroundings: FormSurroundings): Plan {
  const scope = formScope(form, surroundings);
  const lists = openLists(surroundings.codeLists);
  const top = readTemplate(form, surroundings, lists);
  const rules = form.rules.map((rule) => readRule(rule, scope, top));
  const leaves = top.leaves.flatMap((leaf) => [leaf, ...(leaf.inner?.leaves ?? [])]);
  const open = (work: Work): OpenStep => ({ work, at: 0, sameRow: [], wide: [] });

  const sections = form.sections.map(({ visibleWhen }, section) =>
    visibleWhen === undefined
      ? undefined
      : open({ kind: 'section', section, when: readCondition(visibleWhen, scope) }),
  );
  const valueSteps = new Map(leaves.map((leaf) => [leaf, open({ kind: 'value', leaf })]));
  const checkSteps = new Map(leaves.map((leaf) => [leaf, open({ kind: 'check', leaf })]));
  const ruleSteps = rules.map((rule, index) => open({ kind: 'rule', rule, index }));
  const rowReaders = new Map<Leaf, Set<OpenStep>>();

  function depend(step: OpenStep, source: OpenStep | undefined, reach: 'sameRow' | 'wide'): void {
    if (source !== undefined && !source[reach].includes(step)) source[reach].push(step);
  }

  function dependOnRows(step: OpenStep, table: Leaf): void {
    const readers = rowReaders.get(table) ?? new Set();
    rowReaders.set(table, readers.add(step));
  }

  function dependOnReads(step: OpenStep, reads: readonly Read[], template: Template): void {
    for (const read of reads) {
      const [first, ...rest] = read[0] === 'answers' ? read.slice(1) : read;
      const inRow = first === 'row' && template.holder !== undefined;
      const sources = inRow ? innerSources(template, rest) : topSources(first, rest, reads);
      for (const leaf of sources) {
        leaf.isRead = true;
        depend(step, valueSteps.get(leaf), inRow ? 'sameRow' : 'wide');
        if (leaf.field.kind === 'table') dependOnRows(step, leaf);
      }
    }
  }

  function topSources(first: string | undefined, rest: Read, reads: readonly Read[]): readonly Leaf[] {
    if (first === undefined) return leaves;
    const leaf = top.byKey.get(first);
    if (leaf?.inner === undefined) return leaf === undefined ? [] : [leaf];
    if (leaf.field.kind === 'group') return [leaf, ...innerSources(leaf.inner, rest)];
    // A list read beside its elements' fields is read for its rows alone; on its own, perhaps for anything in it.
    const elements = reads.some((read) => read.includes(first) && read.includes('*'));
    return [leaf, ...(rest.length === 0 && elements ? [] : innerSources(leaf.inner, rest.slice(1)))];
  }

  for (const [leaf, step] of valueSteps) {
    const { holder } = leaf.template;
    depend(step, holder === undefined ? sections[leaf.section] : valueSteps.get(holder), 'wide');
    dependOnReads(step, leaf.visibleWhen?.reads ?? [], leaf.template);
    dependOnReads(step, leaf.computed?.reads ?? [], leaf.template);
  }
  for (const step of sections) {
    if (step?.work.kind === 'section') dependOnReads(step, step.work.when.reads, top);
  }
  for (const [leaf, step] of checkSteps) {
    depend(step, valueSteps.get(leaf), 'sameRow');
    if (typeof leaf.required !== 'boolean') dependOnReads(step, leaf.required.reads, leaf.template);
    if (leaf.field.kind === 'dependentChoice') {
      const parent = leaf.template.byKey.get(leaf.field.parent);
      if (parent !== undefined) parent.isRead = true;
      if (parent !== undefined) depend(step, valueSteps.get(parent), 'sameRow');
    }
    if (leaf.field.kind === 'table') dependOnRows(step, leaf);
    if (leaf.field.kind === 'group') {
      for (const member of leaf.inner?.leaves ?? []) depend(step, valueSteps.get(member), 'wide');
    }
  }
  for (const [index, step] of ruleSteps.entries()) {
    const rule = rules[index];
    dependOnReads(step, [...(rule?.when?.reads ?? []), ...(rule?.require.reads ?? [])], top);
  }

  Object.assign(top.names, {
    param: undefined,
    today: undefined,
    unit: undefined,
    answers: undefined,
    row: undefined,
  });
  for (const { isRead, template, key } of leaves) if (isRead) template.names[key] = undefined;

  const values = [...sections.flatMap((step) => step ?? []), ...valueSteps.values()];
  const ordered = orderSteps(values);
  for (const [at, step] of [...ordered, ...checkSteps.values(), ...ruleSteps].entries()) step.at = at;
  const plain = top.leaves.filter(({ isPlain, section }) => isPlain && sections[section] === undefined);
  for (const { index, required } of plain) {
    top.visible[index] = true;
    top.required[index] = required === true;
  }
  const settled = new Set(plain);
  const making = ordered.filter(({ work }) => work.kind !== 'value' || !settled.has(work.leaf));
  const checking = top.leaves.filter(({ isPlain }) => !isPlain);
  const readers = new Map([...rowReaders].map(([table, found]) => [table, [...found]]));
  return {
    form,
    scope,
    lists,
    top,
    rules,
    plain,
    making,
    checking,
    holders: top.leaves.filter(({ inner }) => inner !== undefined),
    valueSteps,
    checkSteps,
    rowReaders: readers,
  };
}

function innerSources(template: Template, [key]: Read): readonly Leaf[] {
  if (key === undefined) return template.leaves;
  const leaf = template.byKey.get(key);
  return leaf === undefined ? [] : [leaf];
}

function readRule(rule: Rule, scope: Scope, top: Template): FormRule {
  return {
    rule,
    when: rule.when === undefined ? undefined : readCondition(rule.when, scope),
    require: readCondition(rule.require, scope),
    at: rule.at.flatMap((key) => top.byKey.get(key) ?? []),
  };
}
