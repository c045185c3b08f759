import { type ASTNode, type ASTOperator } from '@marcbachmann/cel-js';

/** A node of the syntax tree with this operator. */
export type NodeOf<K extends ASTOperator> = Extract<ASTNode, { readonly op: K }>;
