import { type ASTNode } from '@marcbachmann/cel-js';
import { isComprehension } from '../expression/build-comprehension.ts';
import { parseSource } from '../expression/parse-source.ts';

/** A text in an expression, what it is compared with as a path (`*` for any element), and where it stands, its quotes included. */
export type ComparedText = {
  readonly text: string;
  readonly path: readonly string[];
  readonly start: number;
  readonly end: number;
};

type Path = readonly string[] | undefined;
type Walk = { readonly found: ComparedText[]; readonly variables: ReadonlyMap<string, Path> };

/** Every text that an expression compares with something that has a name. */
export function comparedTexts(source: string): readonly ComparedText[] {
  const parsed = parseSource(source);
  if ('issue' in parsed) return [];
  const found: ComparedText[] = [];
  visit(parsed.tree, { found, variables: new Map() });
  return found;
}

function visit(node: ASTNode, walk: Walk): void {
  if (node.op === '==' || node.op === '!=' || node.op === 'in') {
    const [left, right] = node.args;
    note(left, right, walk);
    note(right, left, walk);
  }
  if (node.op === 'rcall' && isComprehension(node.args[0])) {
    const [, target, [variable, ...bodies]] = node.args;
    visit(target, walk);
    const list = pathOf(target, walk);
    const variables = new Map(walk.variables);
    if (variable?.op === 'id') variables.set(variable.args, list && [...list, '*']);
    for (const body of bodies) visit(body, { ...walk, variables });
    return;
  }
  visitAll(node.args, walk);
}

function visitAll(value: unknown, walk: Walk): void {
  if (Array.isArray(value)) for (const part of value) visitAll(part, walk);
  else if (isNode(value)) visit(value, walk);
}

function note(texts: ASTNode, named: ASTNode, walk: Walk): void {
  const path = pathOf(named, walk);
  if (!path) return;
  const items = texts.op === 'list' ? texts.args : [texts];
  for (const { op, args, start, end } of items)
    if (op === 'value' && typeof args === 'string') walk.found.push({ text: args, path, start, end });
}

function pathOf(node: ASTNode, walk: Walk): Path {
  if (node.op === 'id') return walk.variables.has(node.args) ? walk.variables.get(node.args) : [node.args];
  if (node.op === '.') {
    const owner = pathOf(node.args[0], walk);
    return owner && [...owner, node.args[1]];
  }
  if (node.op === '[]') {
    const owner = pathOf(node.args[0], walk);
    return owner && [...owner, '*'];
  }
  if (node.op === 'rcall' && node.args[0] === 'filter') return pathOf(node.args[1], walk);
  return undefined;
}

function isNode(value: unknown): value is ASTNode {
  return typeof value === 'object' && value !== null && 'op' in value && 'args' in value;
}
