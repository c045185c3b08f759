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
    this.#context = { today, siblings: scope };
    for (const leaf of plan.holders) {
      this.#inner[leaf.index] = new Inner(framesOf(leaf, this.top.given[leaf.index]));
    }
  }

  inner(leaf: Leaf): Inner | undefined {
    return this.#inner[leaf.index];
  }

  /** Where the fields of a template have answers: once at the top or in a group, in each row of a table. */
  framesFor({ template: { holder } }: Leaf): readonly Frame[] {
    return holder === undefined ? [this.top] : (this.#inner[holder.index]?.frames ?? []);
  }

  /** Whether there is anything to tell of rows or groups that can be seen. */
  hasTroubledRows(): boolean {
    return this.#inner.some(
      (inner, at) => this.top.visible[at] === true && inner?.frames.some(({ hasIssues }) => hasIssues),
    );
  }

  /** Works out everything, once. */
  runAll(): void {
    const { plain, making, checking, rules } = this.plan;
    for (const leaf of plain) this.#settle(leaf, this.top);
    for (const { work } of making) {
      if (work.kind === 'section') this.#runSection(work.section, work.when);
      else if (work.kind === 'value') this.#makeAll(work.leaf);
    }
    for (const leaf of checking) {
      this.#check(leaf, this.top);
      if (leaf.inner === undefined || this.top.visible[leaf.index] !== true) continue;
      for (const frame of this.inner(leaf)?.frames ?? []) {
        for (const within of leaf.inner.leaves) if (!within.isPlain) this.#check(within, frame);
      }
    }
    for (let at = 0; at < rules.length; at += 1) this.#runRule(at);
  }

  /** Works out one step at one place; says whether it came to something else than before. */
  run({ work }: Step, frame: Frame): boolean {
    switch (work.kind) {
      case 'section':
        return this.#runSection(work.section, work.when);
      case 'value':
        return this.#make(work.leaf, frame);
      case 'check':
        return this.#check(work.leaf, frame);
      case 'rule':
        return this.#runRule(work.index);
    }
  }

  #runRule(index: number): boolean {
    const rule = this.plan.rules[index];
    const before = this.raised[index];
    this.raised[index] = rule !== undefined && this.#objects(rule);
    return this.raised[index] !== before;
  }

  #runSection(section: number, when: Condition): boolean {
    const before = this.sections[section];
    this.sections[section] = this.#ask(when, this.top);
    return this.sections[section] !== before;
  }

  #makeAll(leaf: Leaf): void {
    const { holder } = leaf.template;
    if (leaf.isPlain && this.#isAround(leaf)) {
      for (const frame of this.framesFor(leaf)) {
        frame.show(leaf.index, true);
        frame.demand(leaf.index, leaf.required === true);
        this.#settle(leaf, frame);
      }
    } else if (holder === undefined) this.#make(leaf, this.top);
    else for (const frame of this.framesFor(leaf)) this.#make(leaf, frame);
  }

  /** Makes and judges a plain answer that is shown, for the first time: the way most answers of a submission go. */
  #settle(leaf: Leaf, frame: Frame): void {
    const { index } = leaf;
    const value = leaf.tidy(frame.given[index]);
    frame.values[index] = value;
    if (leaf.isRead) frame.scope[leaf.key] = value;
    if (value === undefined && leaf.required === false) return;
    const findings = value === undefined ? REQUIRED : leaf.judge(value, this.#context);
    if (findings.length === 0) return;
    frame.findings[index] = findings;
    frame.troubled += 1;
  }

  #isAround({ template: { holder }, section }: Leaf): boolean {
    return (holder === undefined ? this.sections[section] : this.top.visible[holder.index]) === true;
  }

  #make(leaf: Leaf, frame: Frame): boolean {
    const { index } = leaf;
    const visible = this.#isShown(leaf, frame);
    const value = visible ? this.#answer(leaf, frame) : undefined;
    const before = frame.values[index];
    const changed = before === value ? frame.visible[index] !== visible : !isSame(before, value);
    frame.show(index, visible);
    frame.values[index] = value;
    if (leaf.isRead) frame.scope[leaf.key] = value;
    return changed;
  }

  #isShown(leaf: Leaf, frame: Frame): boolean {
    return this.#isAround(leaf) && (leaf.visibleWhen === undefined || this.#ask(leaf.visibleWhen, frame));
  }

  /** The answer that counts; `undefined` where there is none. */
  #answer({ index, holds, computed, tidy }: Leaf, frame: Frame): unknown {
    if (holds === 'answer') {
      return computed === undefined
        ? tidy(frame.given[index])
        : (computed.work(this.#scopeAt(frame)) ?? undefined);
    }
    if (holds === 'nothing') return undefined;
    const inner = this.#inner[index];
    return holds === 'rows' ? inner?.list : inner?.frames[0]?.scope;
  }

  #check(leaf: Leaf, frame: Frame): boolean {
    const { index } = leaf;
    const visible = frame.visible[index] === true && leaf.holds !== 'nothing';
    const required = visible && this.#isRequired(leaf, frame);
    const findings = visible ? this.#judge(leaf, frame, required) : NO_FINDINGS;
    const before = frame.findings[index] ?? NO_FINDINGS;
    if (before === findings && (frame.required[index] ?? false) === required) return false;
    frame.troubled += Math.sign(findings.length) - Math.sign(before.length);
    frame.demand(index, required);
    if (before !== findings) frame.findings[index] = findings;
    return true;
  }

  #isRequired({ required }: Leaf, frame: Frame): boolean {
    return typeof required === 'boolean' ? required : this.#ask(required, frame);
  }

  #judge(leaf: Leaf, frame: Frame, required: boolean): readonly Finding[] {
    const value = leaf.holds === 'answer' ? frame.values[leaf.index] : leaf.tidy(this.#contentOf(leaf));
    if (value !== undefined) {
      this.#context.siblings = frame.scope;
      return leaf.judge(value, this.#context);
    }
    if (required) return REQUIRED;
    const owesRows = leaf.field.kind === 'table' && leaf.field.minRows > 0;
    return owesRows ? leaf.judge([], this.#context) : NO_FINDINGS;
  }

  /** What came for a table or a group: rows that cannot be told apart are in no frame, yet are to be judged. */
  #contentOf({ index, holds }: Leaf): unknown {
    const inner = this.#inner[index];
    if (inner?.edited !== true) return this.top.given[index];
    return holds === 'rows' ? inner.rows() : inner.frames[0]?.raw;
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
  if (leaf.holds === 'members') return [new Frame(inner, isObject(value) ? value : NO_ANSWERS)];
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
