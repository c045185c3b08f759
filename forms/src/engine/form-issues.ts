import { type Finding } from '../kind/behaviour.ts';
import { type Issue, type Path } from '../types.ts';
import { type FormState } from './form-state.ts';
import { type Frame } from './frame.ts';
import { type FormRule } from './step.ts';
import { type Leaf } from './template.ts';

const NO_PARAMS = {};
const NO_ISSUES: readonly Issue[] = [];

/** Everything wrong with the answers, and every warning, in the order of the form's fields. */
export function issuesOf(state: FormState): readonly Issue[] {
  const { plan, top } = state;
  const spotless =
    !top.hasIssues && !state.malformed && !state.raised.includes(true) && !state.hasTroubledRows();
  return spotless ? NO_ISSUES : listIssues(state, top, plan.top.leaves);
}

function listIssues(state: FormState, top: Frame, leaves: readonly Leaf[]): readonly Issue[] {
  const issues: Issue[] = state.malformed ? [strangerIssue([], 'form.notAnswers')] : [];
  for (const key of top.strangers) issues.push(strangerIssue([key], 'field.unknown'));
  const objections = Map.groupBy(raisedRules(state), (rule) => placeOf(rule, top));
  for (const leaf of leaves) {
    pushFindings(issues, [leaf.key], top.findings[leaf.index]);
    if (top.visible[leaf.index] === true) pushInner(issues, state, leaf);
    for (const rule of objections.get(leaf) ?? []) issues.push(ruleIssue(rule, [leaf.key]));
  }
  for (const rule of objections.get(undefined) ?? []) issues.push(ruleIssue(rule, []));
  return issues;
}

/** What is wrong with one field at one place. */
export function issuesAt(state: FormState, leaf: Leaf, frame: Frame): readonly Issue[] {
  const issues: Issue[] = [];
  const path = pathOf(leaf, frame);
  pushFindings(issues, path, frame.findings[leaf.index]);
  if (frame === state.top) {
    for (const rule of raisedRules(state)) if (rule.at.includes(leaf)) issues.push(ruleIssue(rule, path));
  }
  return issues;
}

/** Where a field stands, through its row. */
export function pathOf(leaf: Leaf, { id }: Frame): Path {
  const { holder } = leaf.template;
  if (holder === undefined) return [leaf.key];
  return holder.holds === 'rows' ? [holder.key, id, leaf.key] : [holder.key, leaf.key];
}

function pushInner(issues: Issue[], state: FormState, holder: Leaf): void {
  for (const frame of state.inner(holder)?.frames ?? []) {
    if (!frame.hasIssues) continue;
    const prefix = holder.holds === 'rows' ? [holder.key, frame.id] : [holder.key];
    for (const key of frame.strangers) issues.push(strangerIssue([...prefix, key], 'field.unknown'));
    for (const leaf of frame.template.leaves) {
      pushFindings(issues, [...prefix, leaf.key], frame.findings[leaf.index]);
    }
  }
}

function pushFindings(issues: Issue[], path: Path, findings: readonly Finding[] = []): void {
  for (const { code, params, severity } of findings) issues.push({ path, code, params, severity });
}

function raisedRules({ plan, raised }: FormState): readonly FormRule[] {
  return raised.includes(true) ? plan.rules.filter((_rule, at) => raised[at] === true) : [];
}

/** The first of a rule's fields that can be seen; none speaks of the form as a whole. */
function placeOf({ at }: FormRule, top: Frame): Leaf | undefined {
  return at.find(({ index }) => top.visible[index]);
}

function ruleIssue({ rule }: FormRule, path: Path): Issue {
  const severity = rule.force === 'block' ? 'error' : 'warning';
  return { path, code: 'rule', params: NO_PARAMS, severity, rule: rule.key };
}

function strangerIssue(path: Path, code: 'field.unknown' | 'form.notAnswers'): Issue {
  return { path, code, params: NO_PARAMS, severity: 'error' };
}
