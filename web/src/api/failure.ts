import type { CombinedError } from '@urql/core';

const CODES = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'STALE_VERSION',
  'INVALID_INPUT',
  'LIMIT_EXCEEDED',
  'UNAVAILABLE',
  'INTERNAL',
] as const;

/** Why a request came to nothing; `OFFLINE` where no answer came at all. */
export type FailureCode = (typeof CODES)[number] | 'OFFLINE';

export type Failure = { readonly code: FailureCode; readonly id?: string; readonly message?: string };

/** Reads the server's code out of what the client library reports. */
export function failureOf(error: CombinedError): Failure {
  const [first] = error.graphQLErrors;
  if (!first) return { code: 'OFFLINE' };
  const code = CODES.find((known) => known === first.extensions['code']) ?? 'INTERNAL';
  const id = first.extensions['id'];
  return { code, message: first.message, ...(typeof id === 'string' && { id }) };
}
