/** What an expression may name, and of what type; known before any value is. Numbers are exact integers. */
export type ScopeType =
  | { readonly kind: 'bool' | 'int' | 'date' }
  /** With `oneOf`, a closed list of values: comparing with any other literal is an error. */
  | { readonly kind: 'string'; readonly oneOf?: readonly string[] | undefined }
  | { readonly kind: 'list'; readonly of: ScopeType }
  | { readonly kind: 'object'; readonly fields: Readonly<Record<string, ScopeType>> };

export type Scope = Readonly<Record<string, ScopeType>>;

/** The values of a scope; absent, null and mistyped ones make an expression unknown, never an error. */
export type ScopeValues = Readonly<Record<string, unknown>>;

/** A blank on the form is not an error: a condition treats unknown as hidden, a guard as closed. */
export type Truth = 'holds' | 'fails' | 'unknown';

/** What is wrong with an expression, and where: offsets into its text. */
export type ExpressionIssue = {
  readonly code: 'syntax' | 'unknownName' | 'unknownOption' | 'wrongType' | 'notAllowed' | 'tooLong';
  readonly params: Readonly<Record<string, string>>;
  readonly start: number;
  readonly end: number;
};

/** A value that an expression came to: exact, plain JSON; an int beyond 2^53 is unknown. */
export type ExpressionValue = boolean | number | string | null | readonly ExpressionValue[];
