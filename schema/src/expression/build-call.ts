import { type ASTNode } from '@marcbachmann/cel-js';
import { buildHas } from './build-access.ts';
import { buildComprehension, isComprehension } from './build-comprehension.ts';
import { FUNCTIONS, METHODS, type Signature } from './functions.ts';
import { type NodeOf } from './node.ts';
import { sameType, typeName } from './scope-type.ts';
import { BROKEN, refuse, type Term, type Workshop } from './term.ts';
import { type ScopeType } from './types.ts';

/** What CEL has and we leave out: dynamic types, fractions, regular expressions and other clocks than ours. */
const LEFT_OUT = new Set([
  'dyn',
  'type',
  'double',
  'int',
  'uint',
  'bytes',
  'bool',
  'timestamp',
  'duration',
  'matches',
  'bind',
]);

type Call = { readonly name: string; readonly arguments: readonly ASTNode[]; readonly node: ASTNode };

/** A function called by its name. */
export function buildCall(node: NodeOf<'call'>, workshop: Workshop): Term {
  const [name, parameters] = node.args;
  if (name === 'has') return buildHas(node, workshop);
  return call(workshop, { name, arguments: parameters, node }, FUNCTIONS);
}

/** A function or a loop called on a value. */
export function buildMethod(node: NodeOf<'rcall'>, workshop: Workshop): Term {
  const [name, target, parameters] = node.args;
  if (isComprehension(name)) return buildComprehension(name, node, workshop);
  return call(workshop, { name, arguments: [target, ...parameters], node }, METHODS);
}

function call(
  workshop: Workshop,
  { name, arguments: nodes, node }: Call,
  table: Readonly<Record<string, readonly Signature[]>>,
): Term {
  const signatures = Object.hasOwn(table, name) ? table[name] : undefined;
  if (!signatures) {
    return refuse(workshop, node, {
      code: LEFT_OUT.has(name) ? 'notAllowed' : 'unknownName',
      params: { name },
    });
  }
  const terms = nodes.map((argument) => workshop.build(argument, workshop));
  const types = terms.map((term) => term.type).filter((type) => type !== undefined);
  if (types.length < terms.length) return BROKEN;
  const signature = signatures.find((candidate) => fits(candidate, types));
  if (!signature) {
    return refuse(workshop, node, {
      code: 'wrongType',
      params: { expected: signatures.map(wanted).join(' | '), actual: types.map(typeName).join(', ') },
    });
  }
  return applied(workshop, node, { signature, terms });
}

function applied(
  workshop: Workshop,
  node: ASTNode,
  { signature, terms }: { readonly signature: Signature; readonly terms: readonly Term[] },
): Term {
  const [first, second] = terms.map((term) => term.run);
  const { apply, gives } = signature;
  const constant = terms.every((term) => term.constant);
  const run: Term['run'] = (frame) => {
    const left = first?.(frame);
    if (left === undefined) return undefined;
    if (!second) return apply(left, undefined);
    const right = second(frame);
    return right === undefined ? undefined : apply(left, right);
  };
  // A written amount or date that is none would be unknown for ever.
  if (constant && run({ values: {}, slots: [], steps: 0 }) === undefined) {
    return refuse(workshop, node, {
      code: 'wrongType',
      params: { expected: typeName(gives), actual: node.input.slice(node.start, node.end) },
    });
  }
  return { type: gives, constant, run };
}

function fits({ takes }: Signature, types: readonly ScopeType[]): boolean {
  if (takes.length !== types.length) return false;
  return takes.every((wants, place) => {
    const type = types[place];
    return type !== undefined && (wants === 'anyList' ? type.kind === 'list' : sameType(wants, type));
  });
}

function wanted({ takes }: Signature): string {
  return takes.map((type) => (type === 'anyList' ? 'list' : typeName(type))).join(', ');
}
