import { type ASTNode } from '@marcbachmann/cel-js';
import { isAmong, isEqual, isLess, negated } from './compare.ts';
import { add, multiply, remainder, subtract } from './integer.ts';
import { checkOptions } from './check-options.ts';
import { type NodeOf } from './node.ts';
import { BOOL, INT, isPlain, sameType, STRING, typeName } from './scope-type.ts';
import { BROKEN, refuse, type Term, type Workshop } from './term.ts';
import { type ScopeType } from './types.ts';

type Operator = '==' | '!=' | 'in' | '+' | '-' | '*' | '%' | '<' | '<=' | '>' | '>=';
type Operation = (left: unknown, right: unknown) => unknown;

const LONGEST_TEXT = 100_000;

const OPERATIONS: Readonly<Record<Operator, Operation>> = {
  '==': isEqual,
  '!=': (left, right) => negated(isEqual(left, right)),
  in: isAmong,
  '+': (left, right) => (typeof left === 'string' ? joined(left, right) : add(left, right)),
  '-': subtract,
  '*': multiply,
  '%': remainder,
  '<': isLess,
  '<=': (left, right) => negated(isLess(right, left)),
  '>': (left, right) => isLess(right, left),
  '>=': (left, right) => negated(isLess(left, right)),
};

/** An operator between two values; unknown where either is. */
export function buildBinary(node: NodeOf<Operator>, workshop: Workshop): Term {
  const [leftNode, rightNode] = operands(node);
  const left = workshop.build(leftNode, workshop);
  const right = workshop.build(rightNode, workshop);
  if (!left.type || !right.type) return BROKEN;
  const type = resultType(node.op, left.type, right.type);
  if (!type) {
    return refuse(workshop, node, {
      code: 'wrongType',
      params: { expected: node.op, actual: `${typeName(left.type)}, ${typeName(right.type)}` },
    });
  }
  checkOptions(workshop, { op: node.op, left: leftNode, right: rightNode, types: [left.type, right.type] });
  const operation = OPERATIONS[node.op];
  return {
    type,
    constant: Boolean(left.constant && right.constant),
    run: (frame) => operation(left.run(frame), right.run(frame)),
  };
}

/** A number with its sign turned. */
export function buildNegation(node: NodeOf<'-_'>, workshop: Workshop): Term {
  const { type, run, constant } = workshop.build(node.args, workshop);
  if (!type) return BROKEN;
  if (type.kind !== 'int') {
    return refuse(workshop, node, {
      code: 'wrongType',
      params: { expected: 'int', actual: typeName(type) },
    });
  }
  return { type: INT, constant: constant ?? false, run: (frame) => subtract(0, run(frame)) };
}

function operands(node: NodeOf<Operator>): readonly [ASTNode, ASTNode] {
  return node.args;
}

function resultType(operator: Operator, left: ScopeType, right: ScopeType): ScopeType | undefined {
  switch (operator) {
    case '==':
    case '!=':
      return sameType(left, right) && isPlain(left) ? BOOL : undefined;
    case 'in':
      return right.kind === 'list' && sameType(left, right.of) && isPlain(left) ? BOOL : undefined;
    case '<':
    case '<=':
    case '>':
    case '>=':
      return sameType(left, right) && ['int', 'date', 'string'].includes(left.kind) ? BOOL : undefined;
    case '+':
      if (left.kind === 'string' && right.kind === 'string') return STRING;
      return left.kind === 'int' && right.kind === 'int' ? INT : undefined;
    case '-':
    case '*':
    case '%':
      return left.kind === 'int' && right.kind === 'int' ? INT : undefined;
  }
}

function joined(left: string, right: unknown): string | undefined {
  if (typeof right !== 'string' || left.length + right.length > LONGEST_TEXT) return undefined;
  return left + right;
}
