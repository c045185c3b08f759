import { type z } from 'zod';
import { packError, type PackIssue } from '../issue.ts';

type Problem = z.core.$ZodIssue;

/** What a parser found wrong with the shape of some data, as issues; of a choice of shapes, the nearest one's. */
export function shapeIssues(problems: readonly Problem[], at: readonly string[] = []): readonly PackIssue[] {
  return problems.flatMap((problem) => {
    const path = [...at, ...problem.path.map(String)];
    if (problem.code === 'invalid_union' && problem.errors.length > 0) {
      return shapeIssues(nearest(problem.errors), path);
    }
    if (problem.code === 'unrecognized_keys') {
      return problem.keys.map((key) => packError([...path, key], 'unknownProperty', { key }));
    }
    const { code, params } = describe(problem);
    return [packError(path, code, params)];
  });
}

/** The branch with the least to put right; of equals, the one that got furthest in. */
function nearest(branches: readonly (readonly Problem[])[]): readonly Problem[] {
  const [first = []] = branches.toSorted((a, b) => weight(a) - weight(b) || depth(b) - depth(a));
  return first;
}

function weight(problems: readonly Problem[]): number {
  return problems.reduce(
    (sum, problem) => sum + (problem.code === 'unrecognized_keys' ? problem.keys.length : 1),
    0,
  );
}

function depth(problems: readonly Problem[]): number {
  return Math.max(0, ...problems.map((problem) => problem.path.length));
}

function describe(problem: Problem): Pick<PackIssue, 'code' | 'params'> {
  switch (problem.code) {
    case 'invalid_type':
      return {
        code: problem.message.endsWith('undefined') ? 'missing' : 'wrongKind',
        params: { expected: problem.expected },
      };
    case 'too_small':
      return {
        code: problem.origin === 'array' ? 'tooFew' : 'tooSmall',
        params: { limit: Number(problem.minimum) },
      };
    case 'too_big':
      return {
        code: problem.origin === 'array' ? 'tooMany' : 'tooBig',
        params: { limit: Number(problem.maximum) },
      };
    case 'invalid_format':
      return { code: 'wrongFormat', params: { format: problem.format } };
    case 'invalid_value':
      return { code: 'notOneOf', params: { allowed: problem.values.map(String).join(', ') } };
    case 'invalid_union':
      return { code: 'notOneOf', params: {} };
    case 'custom':
      return { code: problem.message === 'key.reserved' ? 'reservedKey' : 'wrongFormat', params: {} };
    case 'invalid_key':
    case 'invalid_element':
    case 'not_multiple_of':
    case 'unrecognized_keys':
      return { code: 'wrongShape', params: {} };
  }
}
