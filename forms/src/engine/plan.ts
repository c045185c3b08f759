import { type Form, formScope, type Rule, type Scope } from '@lixiang/schema';
import { type Lists, openLists } from '../list/lists.ts';
import { type FormSurroundings } from '../types.ts';
import { type OpenStep, type OpenSteps, openSteps } from './open-steps.ts';
import { orderSteps } from './order-steps.ts';
import { type FormRule, type Step } from './step.ts';
import { type Leaf, readCondition, readTemplate, type Template } from './template.ts';

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

/** Takes a form apart. A form whose fields wait for each other has no order: publishing refuses it, so this throws. */
export function planForm(form: Form, surroundings: FormSurroundings): Plan {
  const scope = formScope(form, surroundings);
  const lists = openLists(surroundings.codeLists);
  const top = readTemplate(form, surroundings, lists);
  const rules = form.rules.map((rule) => readRule(rule, scope, top));
  const steps = openSteps(form, { scope, top, rules });
  nameWhatIsRead(steps);
  const ordered = putInOrder(steps);
  const plain = settlePlain(steps);
  const settled = new Set(plain);
  return {
    form,
    scope,
    lists,
    top,
    rules,
    plain,
    making: ordered.filter(({ work }) => work.kind !== 'value' || !settled.has(work.leaf)),
    checking: top.leaves.filter(({ isPlain }) => !isPlain),
    holders: top.leaves.filter(({ inner }) => inner !== undefined),
    valueSteps: steps.values,
    checkSteps: steps.checks,
    rowReaders: new Map([...steps.rowReaders].map(([table, found]) => [table, [...found]])),
  };
}

/** The names that expressions may ask for are there, without values, in each set of answers. */
function nameWhatIsRead({ top, leaves }: OpenSteps): void {
  for (const name of ['param', 'today', 'unit', 'answers', 'row']) top.names[name] = undefined;
  for (const { isRead, template, key } of leaves) if (isRead) template.names[key] = undefined;
}

/** Gives each step its turn; answers those that make answers. */
function putInOrder({ sections, values, checks, rules }: OpenSteps): readonly OpenStep[] {
  const ordered = orderSteps([...sections.flatMap((step) => step ?? []), ...values.values()]);
  for (const [at, step] of [...ordered, ...checks.values(), ...rules].entries()) step.at = at;
  return ordered;
}

/** Finds the fields that wait for nothing, and says of them what is certain. */
function settlePlain({ top, sections }: OpenSteps): readonly Leaf[] {
  const plain = top.leaves.filter(({ isPlain, section }) => isPlain && sections[section] === undefined);
  for (const { index, required } of plain) {
    top.visible[index] = true;
    top.required[index] = required === true;
  }
  return plain;
}

function readRule(rule: Rule, scope: Scope, top: Template): FormRule {
  return {
    rule,
    when: rule.when === undefined ? undefined : readCondition(rule.when, scope),
    require: readCondition(rule.require, scope),
    at: rule.at.flatMap((key) => top.byKey.get(key) ?? []),
  };
}
