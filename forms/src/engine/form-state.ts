import { fault, type Finding, NO_FINDINGS, type ValueContext } from '../kind/behaviour.ts';
import { isObject } from '../kind/blank.ts';
import { isRow } from '../kind/table.ts';
import { type Circumstances, type Values } from '../types.ts';
import { Frame, Inner } from './frame.ts';
import { type Plan } from './plan.ts';
import { type FormRule, type Step } from './step.ts';
import { type Condition, type Leaf, type Read } from './template.ts';

const REQUIRED: readonly Finding[] = [fault('field.required')];
const NO_ANSWERS: Values = {};

/** One form with one set of answers: what each step came to. Steps are run in the plan's order. */
export class FormState {
  readonly plan: Plan;
  readonly top: Frame;
  /** Whether the answers as a whole were an object at all. */
  readonly malformed: boolean;
  /** By the section's place. */
  readonly sections: boolean[];
  /** By the rule's place: whether it objects. */
  readonly raised: boolean[];
  readonly #inner: (Inner | undefined)[] = [];
  readonly #context: { -readonly [K in keyof ValueContext]: ValueContext[K] };

  constructor(plan: Plan, values: Values, { today, parameters, unit }: Circumstances) {
    this.plan = plan;
    this.malformed = !isObject(values);
    this.top = new Frame(plan.top, this.malformed ? NO_ANSWERS : values);
    this.sections = plan.form.sections.map(() => true);
    this.raised = plan.rules.map(() => false);
    const { scope } = this.top;
    scope['param'] = parameters;
    scope['today'] = today;
    scope['unit'] = unit;
    // `answers` is every top field by name: the scope itself has them all.
    scope['answers'] = scope;
    this.#context = { lists: plan.lists, today, siblings: scope };
    for (const leaf of plan.top.leaves) {
      if (leaf.inner !== undefined)
        this.#inner[leaf.index] = new Inner(framesOf(leaf, this.top.raw[leaf.key]));
    }
  }

  inner(leaf: Leaf): Inner | undefined {
    return this.#inner[leaf.index];
  }

  /** Where the fields of a template have answers: once at the top or in a group, in each row of a table. */
  framesFor({ template: { holder } }: Leaf): readonly Frame[] {
    return holder === undefined ? [this.top] : (this.#inner[holder.index]?.frames ?? []);
  }

  runAll(): void {
    for (const step of this.plan.steps) {
      const { work } = step;
      if (work.kind === 'section' || work.kind === 'rule' || work.leaf.template.holder === undefined) {
        this.run(step, this.top);
      } else {
        for (const frame of this.framesFor(work.leaf)) this.run(step, frame);
      }
    }
  }

  /** Works out one step at one place; says whether it came to something else than before. */
  run({ work }: Step, frame: Frame): boolean {
    switch (work.kind) {
      case 'section': {
        const shown = this.#ask(work.when, frame);
        const changed = this.sections[work.section] !== shown;
        this.sections[work.section] = shown;
        return changed;
      }
      case 'value':
        return this.#runValue(work.leaf, frame);
      case 'check':
        return this.#runCheck(work.leaf, frame);
      case 'rule': {
        const raised = this.#objects(work.rule);
        const changed = this.raised[work.index] !== raised;
        this.raised[work.index] = raised;
        return changed;
      }
    }
  }

  #runValue(leaf: Leaf, frame: Frame): boolean {
    const { index, key } = leaf;
    const visible = this.#isShown(leaf, frame);
    const value = visible && leaf.answers ? this.#answer(leaf, frame) : undefined;
    const before = frame.scope[key];
    const changed = frame.visible[index] !== visible || !isSame(before, value);
    frame.visible[index] = visible;
    if (before !== value) frame.scope[key] = value;
    return changed;
  }

  #isShown({ template: { holder }, section, visibleWhen }: Leaf, frame: Frame): boolean {
    const around = holder === undefined ? this.sections[section] : this.top.visible[holder.index];
    return around === true && (visibleWhen === undefined || this.#ask(visibleWhen, frame));
  }

  /** The answer that counts; `undefined` where there is none. */
  #answer({ index, key, field, inner, computed, behaviour }: Leaf, frame: Frame): unknown {
    if (inner !== undefined) {
      const held = this.#inner[index];
      return field.kind === 'table' ? held?.list : held?.frames[0]?.scope;
    }
    if (computed !== undefined) return computed.work(this.#scopeAt(frame)) ?? undefined;
    const value = behaviour.normalise(frame.raw[key]);
    return behaviour.isEmpty(value) ? undefined : value;
  }

  #runCheck(leaf: Leaf, frame: Frame): boolean {
    const { index } = leaf;
    const visible = frame.visible[index] === true && leaf.answers;
    const required = visible && this.#isRequired(leaf, frame);
    const findings = visible ? this.#judge(leaf, frame, required) : NO_FINDINGS;
    const before = frame.findings[index] ?? NO_FINDINGS;
    if (before === findings && frame.required[index] === required) return false;
    frame.troubled += Math.sign(findings.length) - Math.sign(before.length);
    frame.required[index] = required;
    frame.findings[index] = findings;
    return true;
  }

  #isRequired({ required }: Leaf, frame: Frame): boolean {
    return typeof required === 'boolean' ? required : this.#ask(required, frame);
  }

  #judge({ index, key, field, inner, behaviour }: Leaf, frame: Frame, required: boolean): readonly Finding[] {
    let value = frame.scope[key];
    if (inner !== undefined) {
      const held = this.#inner[index];
      // Rows that cannot be told apart are in no frame: what came is what is judged.
      if (field.kind === 'table') value = held?.edited === true ? held.rows() : frame.raw[key];
      else value = held?.edited === true ? held.frames[0]?.raw : frame.raw[key];
    }
    if (value !== undefined && !(inner !== undefined && behaviour.isEmpty(value))) {
      this.#context.siblings = frame.scope;
      return behaviour.validate(field, value, this.#context);
    }
    if (required) return REQUIRED;
    const owesRows = field.kind === 'table' && field.minRows > 0;
    return owesRows ? behaviour.validate(field, [], this.#context) : NO_FINDINGS;
  }

  /**
   * Whether a rule objects. Unknown is no objection while something that it reads is blank: required blanks tell
   * of themselves. With all of it answered, unknown objects: fail closed.
   */
  #objects({ when, require }: FormRule): boolean {
    const { scope } = this.top;
    if (when !== undefined && when.ask(scope) === 'fails') return false;
    const truth = require.ask(scope);
    if (truth !== 'unknown') return truth === 'fails';
    return require.reads.every((read) => isAnswered(scope, read));
  }

  #ask(condition: Condition, frame: Frame): boolean {
    return condition.ask(this.#scopeAt(frame)) === 'holds';
  }

  #scopeAt(frame: Frame): Readonly<Record<string, unknown>> {
    const { scope } = this.top;
    if (frame !== this.top) scope['row'] = frame.scope;
    return scope;
  }

  /** What a rule came to, for explanations. */
  explain(rule: FormRule): ReturnType<Condition['ask']> {
    const { scope } = this.top;
    if (rule.when !== undefined && rule.when.ask(scope) === 'fails') return 'holds';
    return rule.require.ask(scope);
  }
}

/** The rows that can be told apart, each once; a group's answers as one. */
export function framesOf(leaf: Leaf, value: unknown): readonly Frame[] {
  const { inner } = leaf;
  if (inner === undefined) return [];
  if (leaf.field.kind === 'group') return [new Frame(inner, isObject(value) ? value : NO_ANSWERS)];
  if (!Array.isArray(value)) return [];
  const frames: Frame[] = [];
  const seen = new Set<string>();
  for (const row of value) {
    if (isRow(row) && !seen.has(row.id)) {
      seen.add(row.id);
      frames.push(new Frame(inner, row, row.id));
    }
  }
  return frames;
}

/** Lists are compared by what is in them, so that a copy is no change. */
function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  return (
    Array.isArray(one) &&
    Array.isArray(other) &&
    one.length === other.length &&
    one.every((item, at) => item === other[at])
  );
}

function isAnswered(value: unknown, [first, ...rest]: Read): boolean {
  if (first === undefined) return value !== undefined && value !== null;
  if (first === '*') return Array.isArray(value) && value.every((item) => isAnswered(item, rest));
  return isObject(value) && isAnswered(value[first], rest);
}
