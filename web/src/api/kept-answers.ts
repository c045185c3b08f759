import type { Operation, OperationResult } from '@urql/core';
import { failureOf } from './failure.ts';

/**
 * The last answer to each query that is shown. While the server cannot be reached, asking again answers what was
 * there before: what a person has before them, and is writing into, must not be taken from the page by an outage.
 */
export class KeptAnswers {
  readonly #answers = new Map<number, unknown>();

  forget({ key }: Operation): void {
    this.#answers.delete(key);
  }

  /** The result itself; in an outage, with what was answered before. */
  complete(result: OperationResult): OperationResult {
    const { error, ...answer } = result;
    const { operation, data } = answer;
    if (operation.kind !== 'query') return result;
    if (error && isOutage(result)) {
      const kept: unknown = this.#answers.get(operation.key);
      return kept === undefined ? result : { ...answer, data: kept };
    }
    if (data !== undefined && data !== null) this.#answers.set(operation.key, data);
    return result;
  }
}

/** Whether nobody answered, or the server had to say that it cannot. */
export function isOutage({ error }: Pick<OperationResult, 'error'>): boolean {
  const code = error && failureOf(error).code;
  return code === 'OFFLINE' || code === 'UNAVAILABLE';
}
