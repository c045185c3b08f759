import { changeRows, type RowEdit, withAnswer } from '../edit/apply-edits.ts';
import { isObject } from '../kind/blank.ts';
import {
  type Circumstances,
  type Edit,
  type FieldState,
  type FormSession,
  type FormView,
  type Issue,
  type Path,
  type Values,
} from '../types.ts';
import { Agenda } from './agenda.ts';
import { issuesAt, issuesOf, pathOf } from './form-issues.ts';
import { FormState, framesOf } from './form-state.ts';
import { findPlace, StateView } from './form-view.ts';
import { Frame, type Inner } from './frame.ts';
import { type Plan } from './plan.ts';
import { type Step } from './step.ts';
import { type Leaf } from './template.ts';

const ABSENT: FieldState = { visible: false, required: false, value: undefined, issues: [] };

/** A form being filled: each change runs the steps that depend on it, and no others. */
export class EditedForm implements FormSession {
  readonly #plan: Plan;
  readonly #circumstances: Circumstances;
  readonly #state: FormState;
  /** The answers at the top as they came. Changed in place: a key must not cost a copy of the form. */
  readonly #draft: Record<string, unknown>;
  readonly #agenda = new Agenda();
  #changed = new Map<string, Path>();
  #values: Values | undefined;
  #issues: readonly Issue[] | undefined;

  constructor(plan: Plan, values: Values, circumstances: Circumstances) {
    this.#plan = plan;
    this.#circumstances = circumstances;
    // Without a prototype, no key of an answer means anything but itself.
    this.#draft = Object.assign(Object.create(null), isObject(values) ? values : {});
    this.#state = new FormState(plan, this.#draft, circumstances);
    this.#state.runAll();
  }

  apply(edits: readonly Edit[]): readonly Path[] {
    this.#changed = new Map();
    for (const edit of edits) this.#take(edit);
    for (let due = this.#agenda.next(); due !== undefined; due = this.#agenda.next()) {
      const { step, places } = due;
      for (const frame of places === 'everywhere' ? this.#framesOf(step) : places) {
        if (this.#state.run(step, frame)) this.#follow(step, frame);
      }
    }
    if (this.#changed.size > 0) {
      this.#values = undefined;
      this.#issues = undefined;
    }
    return [...this.#changed.values()];
  }

  field(path: Path): FieldState {
    const place = findPlace(this.#state, path);
    if (place === undefined) return ABSENT;
    const { leaf, frame } = place;
    const told = frame.told[leaf.index] ?? this.#tell(leaf, frame);
    frame.told[leaf.index] = told;
    return told;
  }

  rows(path: Path): readonly string[] {
    const leaf = this.#plan.top.byKey.get(path[0] ?? '');
    return leaf?.holds === 'rows' ? (this.#state.inner(leaf)?.ids() ?? []) : [];
  }

  issues(): readonly Issue[] {
    this.#issues ??= issuesOf(this.#state);
    return this.#issues;
  }

  values(): Values {
    this.#values ??= this.#snapshot();
    return this.#values;
  }

  view(): FormView {
    const state = new FormState(this.#plan, this.values(), this.#circumstances);
    state.runAll();
    return new StateView(state);
  }

  #tell(leaf: Leaf, frame: Frame): FieldState {
    return {
      visible: frame.visible[leaf.index] === true,
      required: frame.required[leaf.index] === true,
      value: this.#valueOf(leaf, frame),
      issues: issuesAt(this.#state, leaf, frame),
    };
  }

  /** What the field shows: what was typed, or what was computed. */
  #valueOf(leaf: Leaf, frame: Frame): unknown {
    if (leaf.computed !== undefined) return frame.values[leaf.index];
    const inner = frame === this.#state.top ? this.#state.inner(leaf) : undefined;
    return inner?.edited === true ? innerValue(leaf, inner) : frame.given[leaf.index];
  }

  #snapshot(): Values {
    const values: Record<string, unknown> = { ...this.#draft };
    for (const leaf of this.#plan.holders) {
      const inner = this.#state.inner(leaf);
      if (inner?.edited !== true) continue;
      const value = innerValue(leaf, inner);
      if (value === undefined) delete values[leaf.key];
      else values[leaf.key] = value;
    }
    return values;
  }

  #take(edit: Edit): void {
    const [key, second, third, ...deeper] = edit.path;
    const leaf = this.#plan.top.byKey.get(key ?? '');
    if (key === undefined || deeper.length > 0) return;
    if (leaf !== undefined && !(second === undefined && edit.op === 'set') && !this.#isWhole(leaf)) return;
    if (edit.op !== 'set') {
      if (leaf?.holds === 'rows' && second === undefined) this.#takeRows(leaf, edit);
      return;
    }
    if (second === undefined) this.#setTop(key, leaf, edit.value);
    else if (leaf?.holds === 'rows' && third !== undefined && third !== 'id') {
      const frame = this.#state.inner(leaf)?.find(second);
      if (frame !== undefined) this.#setInner(leaf, frame, { key: third, value: edit.value });
    } else if (leaf?.holds === 'members' && third === undefined) {
      const frame = this.#state.inner(leaf)?.frames[0];
      if (frame !== undefined) this.#setInner(leaf, frame, { key: second, value: edit.value });
    }
  }

  /** Whether what came for a table or a group can be edited inside: nothing, or rows that can all be told apart. */
  #isWhole(leaf: Leaf): boolean {
    const raw = this.#draft[leaf.key];
    const inner = this.#state.inner(leaf);
    if (inner?.edited === true || raw === undefined || raw === null) return true;
    return leaf.holds === 'rows' ? Array.isArray(raw) && raw.length === inner?.frames.length : isObject(raw);
  }

  #setTop(key: string, leaf: Leaf | undefined, value: unknown): void {
    const { top } = this.#state;
    if (value === null || value === undefined) delete this.#draft[key];
    else this.#draft[key] = value;
    this.#change([key]);
    if (leaf === undefined || leaf.holds === 'nothing') {
      top.take(top.raw);
      return;
    }
    top.given[leaf.index] = value ?? undefined;
    top.told[leaf.index] = undefined;
    const inner = this.#state.inner(leaf);
    if (inner === undefined) {
      this.#due(this.#plan.valueSteps.get(leaf), top);
      return;
    }
    inner.replace(framesOf(leaf, value));
    inner.edited = false;
    this.#restock(leaf, inner, inner.frames);
  }

  #setInner(
    holder: Leaf,
    frame: Frame,
    { key, value }: { readonly key: string; readonly value: unknown },
  ): void {
    const inner = this.#state.inner(holder);
    const leaf = frame.template.byKey.get(key);
    frame.raw = withAnswer(frame.raw, key, value);
    if (leaf !== undefined) frame.given[leaf.index] = value ?? undefined;
    if (inner !== undefined) inner.edited = true;
    this.#state.top.told[holder.index] = undefined;
    if (leaf === undefined || leaf.holds === 'nothing') {
      frame.take(frame.raw);
      this.#change(holder.holds === 'rows' ? [holder.key, frame.id, key] : [holder.key, key]);
      return;
    }
    this.#changePlace(leaf, frame);
    this.#due(this.#plan.valueSteps.get(leaf), frame);
    if (holder.holds === 'members') this.#due(this.#plan.checkSteps.get(holder), this.#state.top);
  }

  #takeRows(leaf: Leaf, edit: RowEdit): void {
    const inner = this.#state.inner(leaf);
    const template = leaf.inner;
    if (inner === undefined || template === undefined) return;
    const added: Frame[] = [];
    const frames = changeRows(inner.frames, edit, (row) => {
      const frame = new Frame(template, row, row.id);
      added.push(frame);
      return frame;
    });
    if (frames === undefined) return;
    inner.replace(frames);
    this.#change([leaf.key]);
    this.#restock(leaf, inner, added);
  }

  /** Looks again at what depends on a table's or a group's make-up, and at frames that are new in it. */
  #restock(leaf: Leaf, inner: Inner, added: readonly Frame[]): void {
    const { top } = this.#state;
    top.told[leaf.index] = undefined;
    if (top.visible[leaf.index] === true && leaf.holds === 'rows') {
      top.values[leaf.index] = inner.list;
      if (leaf.isRead) top.scope[leaf.key] = inner.list;
    } else this.#due(this.#plan.valueSteps.get(leaf), top);
    this.#due(this.#plan.checkSteps.get(leaf), top);
    for (const reader of this.#plan.rowReaders.get(leaf) ?? []) this.#agenda.add(reader, 'everywhere');
    for (const each of leaf.inner?.leaves ?? []) {
      for (const frame of added) {
        this.#due(this.#plan.valueSteps.get(each), frame);
        this.#due(this.#plan.checkSteps.get(each), frame);
      }
    }
  }

  #due(step: Step | undefined, frame: Frame): void {
    if (step !== undefined) this.#agenda.add(step, frame);
  }

  #follow({ work, sameRow, wide }: Step, frame: Frame): void {
    if (work.kind === 'rule') {
      if (work.rule.at.length === 0) this.#change([]);
      for (const leaf of work.rule.at) this.#changePlace(leaf, this.#state.top);
    } else if (work.kind !== 'section') {
      this.#changePlace(work.leaf, frame);
    }
    for (const step of sameRow) this.#agenda.add(step, frame);
    for (const step of wide) this.#agenda.add(step, 'everywhere');
  }

  #framesOf({ work }: Step): readonly Frame[] {
    return work.kind === 'value' || work.kind === 'check'
      ? this.#state.framesFor(work.leaf)
      : [this.#state.top];
  }

  #changePlace(leaf: Leaf, frame: Frame): void {
    frame.told[leaf.index] = undefined;
    this.#change(pathOf(leaf, frame));
  }

  #change(path: Path): void {
    this.#changed.set(path.join('\u0000'), path);
  }
}

/** What a table or a group holds; without content it is no answer. */
function innerValue({ holds }: Leaf, inner: Inner): unknown {
  if (holds === 'rows') return inner.frames.length === 0 ? undefined : inner.rows();
  const raw = inner.frames[0]?.raw ?? {};
  return Object.keys(raw).length === 0 ? undefined : raw;
}
