import { type ASTNode } from '@marcbachmann/cel-js';
import { refuse, type Workshop } from './term.ts';
import { type ScopeType } from './types.ts';

type Comparison = {
  readonly op: string;
  readonly left: ASTNode;
  readonly right: ASTNode;
  readonly types: readonly [ScopeType, ScopeType];
};

/** Notes each written text that is compared with a closed list of options and is not one of them. */
export function checkOptions(workshop: Workshop, { op, left, right, types }: Comparison): void {
  if (op !== '==' && op !== '!=' && op !== 'in') return;
  checkLiterals(workshop, right, optionsOf(types[0]));
  checkLiterals(workshop, left, optionsOf(types[1]));
}

/** Notes each written text that stands where only one of these options may. */
export function checkLiterals(
  workshop: Workshop,
  node: ASTNode,
  options: readonly string[] | undefined,
): void {
  if (!options) return;
  if (node.op === 'list') {
    for (const element of node.args) checkLiterals(workshop, element, options);
  } else if (node.op === '?:') {
    checkLiterals(workshop, node.args[1], options);
    checkLiterals(workshop, node.args[2], options);
  } else if (node.op === 'value' && typeof node.args === 'string' && !options.includes(node.args)) {
    refuse(workshop, node, { code: 'unknownOption', params: { option: node.args } });
  }
}

/** The closed list of options behind a type, or behind the elements of a list. */
export function optionsOf(type: ScopeType): readonly string[] | undefined {
  if (type.kind === 'list') return optionsOf(type.of);
  return type.kind === 'string' ? type.oneOf : undefined;
}
