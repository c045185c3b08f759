import { type Form, type Scope } from '@lixiang/schema';
import { type FormRule, type Step, type Work } from './step.ts';
import { type Leaf, type Read, readCondition, type Template } from './template.ts';

/** A step whose turn, and whose readers, are still being found. */
export type OpenStep = { work: Work; at: number; sameRow: Step[]; wide: Step[] };

/** All steps of a form, while it is planned. */
export type OpenSteps = {
  readonly top: Template;
  readonly leaves: readonly Leaf[];
  /** By section; undefined for one that is always shown. */
  readonly sections: readonly (OpenStep | undefined)[];
  readonly values: ReadonlyMap<Leaf, OpenStep>;
  readonly checks: ReadonlyMap<Leaf, OpenStep>;
  readonly rules: readonly OpenStep[];
  /** What reads a table, to be looked at again when it gains, loses or moves rows. */
  readonly rowReaders: Map<Leaf, Set<OpenStep>>;
};

type Parts = { readonly scope: Scope; readonly top: Template; readonly rules: readonly FormRule[] };

/** Opens a step for each thing that is worked out, and connects it with those that read it. */
export function openSteps(form: Form, { scope, top, rules }: Parts): OpenSteps {
  const leaves = top.leaves.flatMap((leaf) => [leaf, ...(leaf.inner?.leaves ?? [])]);
  const steps: OpenSteps = {
    top,
    leaves,
    sections: form.sections.map(({ visibleWhen }, section) =>
      visibleWhen === undefined
        ? undefined
        : open({ kind: 'section', section, when: readCondition(visibleWhen, scope) }),
    ),
    values: new Map(leaves.map((leaf) => [leaf, open({ kind: 'value', leaf })])),
    checks: new Map(leaves.map((leaf) => [leaf, open({ kind: 'check', leaf })])),
    rules: rules.map((rule, index) => open({ kind: 'rule', rule, index })),
    rowReaders: new Map(),
  };
  connectValues(steps);
  connectSections(steps);
  connectChecks(steps);
  connectRules(steps);
  return steps;
}

function open(work: Work): OpenStep {
  return { work, at: 0, sameRow: [], wide: [] };
}

function connectValues(steps: OpenSteps): void {
  for (const [leaf, step] of steps.values) {
    const { holder } = leaf.template;
    const shownBy = holder === undefined ? steps.sections[leaf.section] : steps.values.get(holder);
    depend(step, shownBy, 'wide');
    dependOnReads(steps, step, { reads: leaf.visibleWhen?.reads ?? [], template: leaf.template });
    dependOnReads(steps, step, { reads: leaf.computed?.reads ?? [], template: leaf.template });
  }
}

function connectSections(steps: OpenSteps): void {
  for (const step of steps.sections) {
    if (step?.work.kind === 'section')
      dependOnReads(steps, step, { reads: step.work.when.reads, template: steps.top });
  }
}

function connectChecks(steps: OpenSteps): void {
  for (const [leaf, step] of steps.checks) {
    const { field, template, required, inner } = leaf;
    depend(step, steps.values.get(leaf), 'sameRow');
    if (typeof required !== 'boolean') dependOnReads(steps, step, { reads: required.reads, template });
    if (field.kind === 'dependentChoice') {
      const parent = template.byKey.get(field.parent);
      if (parent !== undefined) parent.isRead = true;
      if (parent !== undefined) depend(step, steps.values.get(parent), 'sameRow');
    }
    if (field.kind === 'table') dependOnRows(steps, step, leaf);
    if (field.kind === 'group') {
      for (const member of inner?.leaves ?? []) depend(step, steps.values.get(member), 'wide');
    }
  }
}

function connectRules(steps: OpenSteps): void {
  for (const step of steps.rules) {
    if (step.work.kind !== 'rule') continue;
    const { when, require } = step.work.rule;
    dependOnReads(steps, step, { reads: [...(when?.reads ?? []), ...require.reads], template: steps.top });
  }
}

function depend(step: OpenStep, source: OpenStep | undefined, reach: 'sameRow' | 'wide'): void {
  if (source !== undefined && !source[reach].includes(step)) source[reach].push(step);
}

function dependOnRows({ rowReaders }: OpenSteps, step: OpenStep, table: Leaf): void {
  const readers = rowReaders.get(table) ?? new Set();
  rowReaders.set(table, readers.add(step));
}

type Reading = { readonly reads: readonly Read[]; readonly template: Template };

function dependOnReads(steps: OpenSteps, step: OpenStep, { reads, template }: Reading): void {
  for (const read of reads) {
    const [first, ...rest] = read[0] === 'answers' ? read.slice(1) : read;
    const inRow = first === 'row' && template.holder !== undefined;
    const sources = inRow ? innerSources(template, rest) : topSources(steps, [first, ...rest], reads);
    for (const leaf of sources) {
      leaf.isRead = true;
      depend(step, steps.values.get(leaf), inRow ? 'sameRow' : 'wide');
      if (leaf.field.kind === 'table') dependOnRows(steps, step, leaf);
    }
  }
}

function topSources(
  { top, leaves }: OpenSteps,
  [first, ...rest]: readonly [string | undefined, ...string[]],
  reads: readonly Read[],
): readonly Leaf[] {
  if (first === undefined) return leaves;
  const leaf = top.byKey.get(first);
  if (leaf?.inner === undefined) return leaf === undefined ? [] : [leaf];
  if (leaf.field.kind === 'group') return [leaf, ...innerSources(leaf.inner, rest)];
  // A list read beside its elements' fields is read for its rows alone; on its own, perhaps for anything in it.
  const elements = reads.some((read) => read.includes(first) && read.includes('*'));
  return [leaf, ...(rest.length === 0 && elements ? [] : innerSources(leaf.inner, rest.slice(1)))];
}

function innerSources(template: Template, [key]: Read): readonly Leaf[] {
  if (key === undefined) return template.leaves;
  const leaf = template.byKey.get(key);
  return leaf === undefined ? [] : [leaf];
}
