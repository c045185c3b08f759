import { type ASTNode } from '@marcbachmann/cel-js';
import { isComprehension } from '../expression/build-comprehension.ts';
import { parseSource } from '../expression/parse-source.ts';

/** A name in an expression: what it is a path to, with `*` for any element of a list, and where its last step stands. */
export type NamedPath = { readonly path: readonly string[]; readonly start: number; readonly end: number };

/** Every name in an expression; of one that cannot be read, none. */
export function namedPaths(source: string): readonly NamedPath[] {
  const parsed = parseSource(source);
  if ('issue' in parsed) return [];
  const found: NamedPath[] = [];
  visit(parsed.tree, { found, variables: new Map() });
  return found;
}

type Path = readonly string[] | undefined;
type Walk = { readonly found: NamedPath[]; readonly variables: ReadonlyMap<string, Path> };

function visit(node: ASTNode, walk: Walk): Path {
  if (node.op === 'id') return nameAt(node, walk);
  if (node.op === '.') {
    const [target, name] = node.args;
    const owner = visit(target, walk);
    return note(owner && [...owner, name], { walk, start: node.end - name.length, end: node.end });
  }
  if (node.op === '[]') {
    const [target, index] = node.args;
    visit(index, walk);
    const owner = visit(target, walk);
    return owner && [...owner, '*'];
  }
  if (node.op === 'rcall') {
    const [method, target, parameters] = node.args;
    return isComprehension(method) ? loop(method, { target, parameters, walk }) : visitAll(node.args, walk);
  }
  return visitAll(node.args, walk);
}

function nameAt({ args: name, start, end }: Extract<ASTNode, { op: 'id' }>, walk: Walk): Path {
  // A loop variable names nothing of the form by itself.
  if (walk.variables.has(name)) return walk.variables.get(name);
  return note([name], { walk, start, end });
}

function note(
  path: Path,
  { walk, start, end }: { readonly walk: Walk; readonly start: number; readonly end: number },
): Path {
  if (path) walk.found.push({ path, start, end });
  return path;
}

type Loop = { readonly target: ASTNode; readonly parameters: readonly ASTNode[]; readonly walk: Walk };

/** Inside a loop its variable stands for any element; what a filter lets through are still elements of the list. */
function loop(method: string, { target, parameters, walk }: Loop): Path {
  const list = visit(target, walk);
  const [variable, ...bodies] = parameters;
  if (variable?.op !== 'id') return visitAll(parameters, walk);
  const variables = new Map(walk.variables).set(variable.args, list && [...list, '*']);
  visitAll(bodies, { ...walk, variables });
  return method === 'filter' ? list : undefined;
}

function visitAll(value: unknown, walk: Walk): undefined {
  if (Array.isArray(value)) for (const part of value) visitAll(part, walk);
  else if (isNode(value)) visit(value, walk);
  return undefined;
}

function isNode(value: unknown): value is ASTNode {
  return typeof value === 'object' && value !== null && 'op' in value && 'args' in value;
}
