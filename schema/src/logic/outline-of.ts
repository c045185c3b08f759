import { type ASTNode } from '@marcbachmann/cel-js';
import { parseSource } from '../expression/parse-source.ts';
import { COMPARISONS, type Comparison, type Literal, type Operand, type Outline } from './outline.ts';

/** An expression as sentences; what is no sentence stays text. Nothing where it cannot be read at all. */
export function outlineOf(source: string): Outline | undefined {
  const parsed = parseSource(source);
  return 'issue' in parsed ? undefined : outline(parsed.tree);
}

function outline(node: ASTNode): Outline {
  if (node.op === '&&') return { kind: 'all', parts: joined(node, '&&') };
  if (node.op === '||') return { kind: 'any', parts: joined(node, '||') };
  if (node.op === '!_') return { kind: 'not', part: outline(node.args) };
  if (node.op === 'in') return { kind: 'within', value: operand(node.args[0]), of: operand(node.args[1]) };
  return answered(node) ?? yes(node) ?? comparison(node) ?? { kind: 'formula', source: textOf(node) };
}

/** `a && b && c` is one sentence of three parts, however it is bracketed. */
function joined(node: ASTNode, op: '&&' | '||'): readonly Outline[] {
  return node.op === op ? node.args.flatMap((part) => joined(part, op)) : [outline(node)];
}

function comparison(node: ASTNode): Outline | undefined {
  const sign = COMPARISONS.find((each): each is Comparison => each === node.op);
  if (sign === undefined || !('args' in node) || !isPair(node.args)) return undefined;
  return { kind: 'compare', comparison: sign, left: operand(node.args[0]), right: operand(node.args[1]) };
}

function isPair(args: ASTNode['args']): args is [ASTNode, ASTNode] {
  return Array.isArray(args) && args.length === 2 && args.every((each) => typeof each === 'object');
}

function answered(node: ASTNode): Outline | undefined {
  if (node.op !== 'call' || node.args[0] !== 'has') return undefined;
  const [only] = node.args[1];
  const path = only && pathOf(only);
  return path && { kind: 'answered', path };
}

function yes(node: ASTNode): Outline | undefined {
  const path = pathOf(node);
  return path && { kind: 'yes', path };
}

function operand(node: ASTNode): Operand {
  const path = pathOf(node);
  if (path) return { kind: 'path', path };
  const value = literalOf(node);
  if (value !== undefined) return { kind: 'literal', value, as: 'plain' };
  return writtenBy(node) ?? literals(node) ?? { kind: 'formula', source: textOf(node) };
}

/** `wan('50')` and `date('2026-01-01')`. */
function writtenBy(node: ASTNode): Operand | undefined {
  if (node.op !== 'call') return undefined;
  const [name, [only]] = node.args;
  const value = only && literalOf(only);
  return (name === 'wan' || name === 'date') && typeof value === 'string'
    ? { kind: 'literal', value, as: name }
    : undefined;
}

function literals(node: ASTNode): Operand | undefined {
  if (node.op !== 'list') return undefined;
  const values = node.args.map(literalOf).filter((value) => value !== undefined);
  return values.length === node.args.length ? { kind: 'literals', values } : undefined;
}

function literalOf(node: ASTNode): Literal | undefined {
  if (node.op === '-_') {
    const value = literalOf(node.args);
    return typeof value === 'number' ? -value : undefined;
  }
  if (node.op !== 'value') return undefined;
  const value = node.args;
  if (typeof value === 'boolean' || typeof value === 'string') return value;
  return typeof value === 'bigint' && Number.isSafeInteger(Number(value)) ? Number(value) : undefined;
}

function pathOf(node: ASTNode): readonly string[] | undefined {
  if (node.op === 'id') return [node.args];
  if (node.op !== '.') return undefined;
  const owner = pathOf(node.args[0]);
  return owner && [...owner, node.args[1]];
}

function textOf(node: ASTNode): string {
  return node.input.slice(node.start, node.end);
}
