import { z } from 'zod';
import { type ApiClient, RequestRefused } from './api-client.ts';
import { ACCEPTED, FoundBlocker, FoundIssues, type Outcome } from './outcome.ts';

const Result = z.object({
  result: z.looseObject({
    kind: z.string(),
    blockers: z.array(FoundBlocker).optional(),
    issues: FoundIssues.optional(),
    document: z.object({ issues: FoundIssues }).optional(),
    record: z.object({ id: z.string() }).optional(),
  }),
});
type Result = z.infer<typeof Result>['result'];

/** Sends a mutation, and says what came of it; `accepted` is told of its result. */
export async function askOutcome(
  client: ApiClient,
  mutation: { readonly query: string; readonly input: Readonly<Record<string, unknown>> },
  accepted: (result: Result) => void = () => undefined,
): Promise<Outcome> {
  const input = { requestId: crypto.randomUUID(), ...mutation.input };
  return await orImpossible(async () => {
    const { result } = await client.ask({ query: mutation.query, variables: { input } }, Result);
    if (result.blockers) return { kind: 'refused', blockers: result.blockers };
    if (result.kind === 'DocumentConflict') {
      return { kind: 'impossible', code: 'CONFLICT', message: 'someone else changed the same place' };
    }
    if (result.kind === 'InvalidInput') {
      const places = (result.issues ?? []).map(({ path, code }) => `${path.join('.')}: ${code}`);
      return { kind: 'impossible', code: 'INVALID_INPUT', message: places.join(', ') };
    }
    accepted(result);
    return { ...ACCEPTED, issues: result.document?.issues ?? [] };
  });
}

/** A request that the API would not let stand, as an outcome. */
export async function orImpossible(act: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof RequestRefused)) throw error;
    return { kind: 'impossible', code: error.code, message: error.message };
  }
}
