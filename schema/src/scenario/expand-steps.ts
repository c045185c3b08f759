import { Step } from '../model/scenario.ts';

export type Fragments = Readonly<Record<string, readonly Step[]>>;
type Variables = Readonly<Record<string, unknown>>;

const DEEPEST = 20;
const WHOLE = /^\$([\p{L}_][\p{L}\p{N}_]*)$/u;
const INSIDE = /\$\{([\p{L}_][\p{L}\p{N}_]*)\}/gu;

/**
 * Puts the steps of fragments in the place of `use`. `$name` stands for the value given by `with`, of whatever
 * kind; `${name}` for its text inside a longer one.
 */
export function expandSteps(steps: readonly Step[], fragments: Fragments): readonly Step[] {
  return expand(steps, { fragments, variables: {}, depth: 0 });
}

type Expansion = { readonly fragments: Fragments; readonly variables: Variables; readonly depth: number };

function expand(steps: readonly Step[], expansion: Expansion): readonly Step[] {
  const { fragments, variables, depth } = expansion;
  if (depth > DEEPEST) throw new Error(`fragments use each other more than ${DEEPEST} deep`);
  return steps.flatMap((written) => {
    const step = depth === 0 ? written : Step.parse(fillIn(written, variables));
    if (!('use' in step)) return [step];
    const fragment = fragments[step.use];
    if (!fragment) throw new Error(`there is no fragment “${step.use}”`);
    return expand(fragment, { fragments, variables: step.with ?? {}, depth: depth + 1 });
  });
}

function fillIn(value: unknown, variables: Variables): unknown {
  if (typeof value === 'string') {
    const whole = WHOLE.exec(value)?.[1];
    if (whole !== undefined) return lookUp(whole, variables);
    return value.replace(INSIDE, (_, name: string) => String(lookUp(name, variables)));
  }
  if (Array.isArray(value)) return value.map((each) => fillIn(each, variables));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, fillIn(each, variables)]));
}

function lookUp(name: string, variables: Variables): unknown {
  if (!Object.hasOwn(variables, name))
    throw new Error(`“${name}” is used in a fragment but not given by “with”`);
  return variables[name];
}
