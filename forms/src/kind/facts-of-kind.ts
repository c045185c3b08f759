import { type FieldKind } from '@lixiang/schema';
import { type IssueCode } from '../issue-code.ts';
import { type Values } from '../types.ts';

/** What the contract of kinds says of one of them. */
export type Facts = {
  readonly field?: Readonly<Record<string, unknown>>;
  readonly siblings?: Values;
  /** Text as people write it → the answer. */
  readonly reads: readonly (readonly [string, unknown])[];
  /** An answer → how it is printed. */
  readonly writes: readonly (readonly [unknown, string])[];
  readonly misreads?: readonly (readonly [string, IssueCode])[];
  readonly refuses: readonly (readonly [unknown, IssueCode])[];
};

/** A kind without facts does not compile. */
export type FactsOf<Kind extends FieldKind> = { readonly [K in Kind]: Facts };
