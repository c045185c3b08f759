import { type ASTNode } from '@marcbachmann/cel-js';
import { type NodeOf } from './node.ts';
import { BOOL, sameType, typeName } from './scope-type.ts';
import { BROKEN, refuse, type Run, type Term, type Workshop } from './term.ts';

/** Fails where either side fails, whatever the other is; else unknown where either is. */
export function buildAnd(node: NodeOf<'&&'>, workshop: Workshop): Term {
  return connect(node, workshop, (left, right) => (frame) => {
    const first = left(frame);
    if (first === false) return false;
    const second = right(frame);
    if (second === false) return false;
    return first === true && second === true ? true : undefined;
  });
}

/** Holds where either side holds, whatever the other is; else unknown where either is. */
export function buildOr(node: NodeOf<'||'>, workshop: Workshop): Term {
  return connect(node, workshop, (left, right) => (frame) => {
    const first = left(frame);
    if (first === true) return true;
    const second = right(frame);
    if (second === true) return true;
    return first === false && second === false ? false : undefined;
  });
}

/** Not unknown is unknown. */
export function buildNot(node: NodeOf<'!_'>, workshop: Workshop): Term {
  const { type, run, constant } = buildCondition(node.args, workshop);
  if (!type) return BROKEN;
  return {
    type,
    constant: constant ?? false,
    run: (frame) => {
      const value = run(frame);
      return typeof value === 'boolean' ? !value : undefined;
    },
  };
}

/** One of two values of one type; unknown where the condition is. */
export function buildTernary(node: NodeOf<'?:'>, workshop: Workshop): Term {
  const condition = buildCondition(node.args[0], workshop);
  const yes = workshop.build(node.args[1], workshop);
  const no = workshop.build(node.args[2], workshop);
  if (!condition.type || !yes.type || !no.type) return BROKEN;
  if (!sameType(yes.type, no.type)) {
    return refuse(workshop, node.args[2], {
      code: 'wrongType',
      params: { expected: typeName(yes.type), actual: typeName(no.type) },
    });
  }
  return {
    type: yes.type.kind === 'string' && yes.type !== no.type ? { kind: 'string' } : yes.type,
    constant: Boolean(condition.constant && yes.constant && no.constant),
    run: (frame) => {
      const value = condition.run(frame);
      if (typeof value !== 'boolean') return undefined;
      return value ? yes.run(frame) : no.run(frame);
    },
  };
}

/** A part that must be true or false. */
export function buildCondition(node: ASTNode, workshop: Workshop): Term {
  const term = workshop.build(node, workshop);
  if (!term.type || term.type.kind === 'bool') return term;
  return refuse(workshop, node, {
    code: 'wrongType',
    params: { expected: 'bool', actual: typeName(term.type) },
  });
}

function connect(
  node: NodeOf<'&&'> | NodeOf<'||'>,
  workshop: Workshop,
  join: (left: Run, right: Run) => Run,
): Term {
  const left = buildCondition(node.args[0], workshop);
  const right = buildCondition(node.args[1], workshop);
  if (!left.type || !right.type) return BROKEN;
  return {
    type: BOOL,
    constant: Boolean(left.constant && right.constant),
    run: join(left.run, right.run),
  };
}
