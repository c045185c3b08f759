import { type NodeOf } from './node.ts';
import { buildCondition } from './build-logic.ts';
import { BOOL, listOf, typeName } from './scope-type.ts';
import { BROKEN, type Frame, refuse, type Run, type Term, type Variable, type Workshop } from './term.ts';

const DEEPEST = 2;
/** Elements one evaluation may visit; beyond, it is unknown. */
const MOST_STEPS = 1_000_000;

/** Walks a list: gives each element's truth to `visit`, which ends the walk by answering other than `undefined`. */
type Walk = {
  readonly list: Run;
  readonly slot: number;
  readonly condition: Run;
};

const NAMES = ['all', 'exists', 'exists_one', 'filter', 'map'] as const;
type Name = (typeof NAMES)[number];

/** Whether a method is one of CEL's loops over a list. */
export function isComprehension(name: string): name is Name {
  return NAMES.some((known) => known === name);
}

/** A loop over a list: `items.exists(i, i.amount > 0)`. */
export function buildComprehension(name: Name, node: NodeOf<'rcall'>, workshop: Workshop): Term {
  const [, target, parameters] = node.args;
  const list = workshop.build(target, workshop);
  const [variable, first, second] = parameters;
  const count = name === 'map' ? [2, 3] : [2];
  if (variable?.op !== 'id' || !first || !count.includes(parameters.length)) {
    return refuse(workshop, node, { code: 'wrongType', params: { expected: `${name}(x, …)`, actual: name } });
  }
  if (workshop.variables.length >= DEEPEST) {
    return refuse(workshop, node, { code: 'notAllowed', params: { name: 'nesting' } });
  }
  if (!list.type) return BROKEN;
  if (list.type.kind !== 'list') {
    return refuse(workshop, target, {
      code: 'wrongType',
      params: { expected: 'list', actual: typeName(list.type) },
    });
  }
  const loop: Variable = { name: variable.args, type: list.type.of, path: list.path && [...list.path, '*'] };
  const inside: Workshop = { ...workshop, variables: [...workshop.variables, loop] };
  const slot = workshop.variables.length;
  if (name === 'map') {
    const condition = second ? buildCondition(first, inside) : undefined;
    const result = inside.build(second ?? first, inside);
    if (!result.type || (condition && !condition.type)) return BROKEN;
    const walk = { list: list.run, slot, condition: condition?.run ?? (() => true) };
    return { type: listOf(result.type), run: (frame) => collect(frame, walk, result.run) };
  }
  const condition = buildCondition(first, inside);
  if (!condition.type) return BROKEN;
  const walk = { list: list.run, slot, condition: condition.run };
  switch (name) {
    case 'exists':
      return { type: BOOL, run: (frame) => quantify(frame, walk, true) };
    case 'all':
      return { type: BOOL, run: (frame) => quantify(frame, walk, false) };
    case 'exists_one':
      return { type: BOOL, run: (frame) => isOne(collect(frame, walk, () => true)) };
    case 'filter':
      return {
        type: list.type,
        path: list.path,
        run: (frame) => collect(frame, walk, (inner) => inner.slots[slot]),
      };
  }
}

/** One element with this truth decides; without one, any unknown leaves it open. */
function quantify(frame: Frame, { list, slot, condition }: Walk, deciding: boolean): boolean | undefined {
  const elements = list(frame);
  if (!Array.isArray(elements)) return undefined;
  let open = false;
  for (const element of elements) {
    if ((frame.steps += 1) > MOST_STEPS) return undefined;
    frame.slots[slot] = element;
    const truth = condition(frame);
    if (truth === deciding) return deciding;
    if (truth === undefined) open = true;
  }
  return open ? undefined : !deciding;
}

/** What comes of each element for which the condition holds; one unknown makes the whole unknown. */
function collect(frame: Frame, { list, slot, condition }: Walk, result: Run): unknown {
  const elements = list(frame);
  if (!Array.isArray(elements)) return undefined;
  const collected: unknown[] = [];
  for (const element of elements) {
    if ((frame.steps += 1) > MOST_STEPS) return undefined;
    frame.slots[slot] = element;
    const truth = condition(frame);
    if (truth === undefined) return undefined;
    if (truth === true) {
      const value = result(frame);
      if (value === undefined) return undefined;
      collected.push(value);
    }
  }
  return collected;
}

function isOne(collected: unknown): boolean | undefined {
  return Array.isArray(collected) ? collected.length === 1 : undefined;
}
