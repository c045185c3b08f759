import { type ASTNode } from '@marcbachmann/cel-js';
import { type ExpressionIssue, type Scope, type ScopeType, type ScopeValues } from './types.ts';

/** What one evaluation works on: the values, the loop variables by depth, and how many elements were visited. */
export type Frame = { readonly values: ScopeValues; readonly slots: unknown[]; steps: number };

/** `undefined` is unknown. */
export type Run = (frame: Frame) => unknown;

/** A part of an expression, checked and ready to run; without a type it is wrong, and an issue says why. */
export type Term = {
  readonly type: ScopeType | undefined;
  readonly run: Run;
  /** The same whatever the values are. */
  readonly constant?: boolean;
  /** The scope path that it reads or selects from. */
  readonly path?: readonly string[] | undefined;
  /** Whether a selected value is there at all; unknown where it has the wrong type. */
  readonly presence?: (frame: Frame) => boolean | undefined;
};

export type Variable = { readonly name: string; readonly type: ScopeType; readonly path: Term['path'] };

/** What building a term needs to know, and where it notes what it finds. */
export type Workshop = {
  readonly scope: Scope;
  /** Loop variables, outermost first; the place in the list is the slot in the frame. */
  readonly variables: readonly Variable[];
  readonly issues: ExpressionIssue[];
  readonly reads: Map<string, readonly string[]>;
  /** Builds a part; the parts are mutually recursive, so they find each other here. */
  readonly build: (node: ASTNode, workshop: Workshop) => Term;
};

const nothing: Run = () => undefined;

/** A term that is wrong; what is built on it stays silent. */
export const BROKEN: Term = { type: undefined, run: nothing };

/** Notes an issue at a node and gives a broken term. */
export function refuse(
  workshop: Workshop,
  node: Pick<ASTNode, 'start' | 'end'>,
  issue: Pick<ExpressionIssue, 'code' | 'params'>,
): Term {
  workshop.issues.push({ ...issue, start: node.start, end: node.end });
  return BROKEN;
}

/** Notes a path as read. */
export function noteRead(workshop: Workshop, path: Term['path']): void {
  if (path) workshop.reads.set(path.join('.'), path);
}

/** The same term, worked out once where nothing in it can change. */
export function folded(term: Term): Term {
  if (!term.constant) return term;
  const value = term.run({ values: {}, slots: [], steps: 0 });
  return { ...term, run: () => value };
}
