import type { Issue } from '@lixiang/forms';
import { ArticleChips } from '../../ui/article-chips.tsx';
import { useOpenForm } from '../form-context.ts';
import { basisOf } from './basis-of.ts';
import { issueBasis, issueWords } from './issue-words.ts';

/** What is wrong at one place, and by which article where a rule says so. */
export function IssueList({ id, issues }: { readonly id: string; readonly issues: readonly Issue[] }) {
  const { pack, form } = useOpenForm();
  return (
    <div id={id}>
      {issues.map((issue) => {
        const basis = issueBasis(form, issue);
        const shown = basis && basisOf(pack, basis);
        return (
          <div
            key={`${issue.code} ${issue.rule ?? ''}`}
            className={issue.severity === 'warning' ? 'lx-issue lx-issue-warning' : 'lx-issue'}
          >
            {issueWords(form, issue)}
            {shown && <ArticleChips basis={shown} />}
          </div>
        );
      })}
    </div>
  );
}
