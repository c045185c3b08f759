import { checkExpression } from '../expression/compile-expression.ts';
import { type PackIssue } from '../issue.ts';
import { type Pack } from '../model/pack.ts';
import { statedInPack } from './stated-in-pack.ts';

/** Every expression means something where it stands, and comes to the type that is wanted there. */
export function checkExpressions(pack: Pack): readonly PackIssue[] {
  const issues = new Map<string, PackIssue>();
  for (const { source, scope, expects, path } of statedInPack(pack)) {
    for (const { code, params, start, end } of checkExpression(source, scope, expects)) {
      const issue: PackIssue = {
        path,
        code: `expression.${code}`,
        params: { ...params, source },
        severity: 'error',
        start,
        end,
      };
      // A rule is checked once for each input that it is asked with.
      issues.set(JSON.stringify([path, code, start, end]), issue);
    }
  }
  return [...issues.values()];
}
