import { type ASTNode, Environment, ParseError } from '@marcbachmann/cel-js';
import { type ExpressionIssue } from './types.ts';

const LONGEST_SOURCE = 2000;
const grammar = new Environment({ limits: { maxAstNodes: 1000, maxDepth: 50, maxListElements: 500 } });

/** Reads CEL text into its syntax tree; the only place that calls the CEL library. */
export function parseSource(
  source: string,
): { readonly tree: ASTNode } | { readonly issue: ExpressionIssue } {
  if (source.length > LONGEST_SOURCE) {
    return {
      issue: {
        code: 'tooLong',
        params: { max: String(LONGEST_SOURCE) },
        start: LONGEST_SOURCE,
        end: source.length,
      },
    };
  }
  try {
    return { tree: grammar.parse(source).ast };
  } catch (error) {
    const range = error instanceof ParseError ? error.range : undefined;
    const reason = error instanceof ParseError ? error.code : 'tooDeep';
    return {
      issue: {
        code: 'syntax',
        params: { reason },
        start: range?.start ?? 0,
        end: range?.end ?? source.length,
      },
    };
  }
}
