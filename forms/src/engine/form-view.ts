import { type FormView, type Issue, type Path, type Values } from '../types.ts';
import { issuesOf } from './form-issues.ts';
import { type FormState } from './form-state.ts';
import { type Frame } from './frame.ts';
import { type Leaf } from './template.ts';

/** What a form says of one set of answers. The state behind it is run and never changes again. */
export class StateView implements FormView {
  readonly issues: readonly Issue[];
  readonly #state: FormState;
  #values: Values | undefined;

  constructor(state: FormState) {
    this.#state = state;
    this.issues = issuesOf(state);
  }

  get values(): Values {
    this.#values ??= isAccepted(this.#state) ? this.#state.top.raw : acceptedValues(this.#state);
    return this.#values;
  }

  isVisible(path: Path): boolean {
    const place = findPlace(this.#state, path);
    return place !== undefined && place.frame.visible[place.leaf.index] === true;
  }

  isRequired(path: Path): boolean {
    const place = findPlace(this.#state, path);
    return place !== undefined && place.frame.required[place.leaf.index] === true;
  }
}

export type Place = { readonly leaf: Leaf; readonly frame: Frame };

/** The field at a path, and the answers it belongs to. */
export function findPlace(state: FormState, [key, second, third]: Path): Place | undefined {
  const leaf = state.plan.top.byKey.get(key ?? '');
  if (leaf === undefined || second === undefined) return leaf && { leaf, frame: state.top };
  const isTable = leaf.holds === 'rows';
  const frame = isTable ? state.inner(leaf)?.find(second) : state.inner(leaf)?.frames[0];
  const within = leaf.inner?.byKey.get((isTable ? third : second) ?? '');
  return frame && within && { leaf: within, frame };
}

/** The answers that count: visible, tidy, computed; blank ones and empty groups and tables are left out. */
function acceptedValues(state: FormState): Values {
  const values: Record<string, unknown> = {};
  for (const leaf of state.plan.top.leaves) {
    const value = leaf.inner === undefined ? state.top.values[leaf.index] : innerAnswer(state, leaf);
    if (value !== undefined) values[leaf.key] = value;
  }
  return values;
}

/** Whether what counts is exactly what came, as it mostly is: then nothing needs to be copied. */
function isAccepted({ plan, top }: FormState): boolean {
  if (top.strangers.length > 0) return false;
  for (const { index, inner } of plan.top.leaves) {
    if (inner !== undefined || top.values[index] !== top.given[index]) return false;
  }
  return true;
}

function innerAnswer(state: FormState, leaf: Leaf): unknown {
  if (state.top.visible[leaf.index] !== true) return undefined;
  const frames = state.inner(leaf)?.frames ?? [];
  const first = frames[0];
  if (leaf.holds === 'rows') {
    return frames.length === 0 ? undefined : frames.map(rowIn);
  }
  const group = first === undefined ? {} : answersIn(first);
  return Object.keys(group).length === 0 ? undefined : group;
}

function rowIn(frame: Frame): Values {
  const row: Record<string, unknown> = { id: frame.id };
  return Object.assign(row, answersIn(frame));
}

function answersIn(frame: Frame): Values {
  const answers: Record<string, unknown> = {};
  for (const { key, index } of frame.template.leaves) {
    const value = frame.values[index];
    if (value !== undefined) answers[key] = value;
  }
  return answers;
}
