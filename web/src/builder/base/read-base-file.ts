import { type Base, parseBases, readBase } from '@lixiang/schema';
import { baseWords as words } from '../../wording/base.ts';
import { exchangeRefusals } from '../../wording/exchange.ts';
import { wordPackIssue } from '../../wording/pack-issue.ts';
import { readDefinition } from '../exchange/definition-file.ts';

/** The base that a file holds, as exported or as written by hand, or a sentence about why there is none. */
export async function readBaseFile(
  file: File,
): Promise<{ readonly base: Base } | { readonly refused: string }> {
  const found = await readDefinition(file);
  if (!('refused' in found)) {
    const base = found.kind === 'base' ? readBase(found.content) : undefined;
    return base ? { base } : { refused: words.notBase };
  }
  if (found.refused === 'altered' || found.refused === 'tooLarge' || found.refused === 'newerFormat')
    return { refused: exchangeRefusals[found.refused] ?? words.notBase };
  const parsed = parseBases({ name: file.name, text: await file.text() });
  if ('bases' in parsed) {
    const [base, ...others] = parsed.bases;
    return base && others.length === 0 ? { base } : { refused: words.severalBases };
  }
  const issue = parsed.issues.find(({ path }) => path.length > 1);
  return issue?.line === undefined
    ? { refused: words.notBase }
    : { refused: words.faultAt(issue.line, wordPackIssue(issue.code, issue.params)) };
}
