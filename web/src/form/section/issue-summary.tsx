import type { Issue } from '@lixiang/forms';
import { Alert } from 'antd';
import { editorWords } from '../../wording/form.ts';
import { issueWords, placeWords } from '../field/issue-words.ts';
import { fieldElementId, useOpenForm } from '../form-context.ts';
import { pathKey } from '../store/path-key.ts';

const MOST_SHOWN = 50;

/** Everything that is wrong, each leading to its field. */
export function IssueSummary({ issues }: { readonly issues: readonly Issue[] }) {
  const errors = issues.filter(({ severity }) => severity === 'error');
  const warnings = issues.filter(({ severity }) => severity === 'warning');
  return (
    <>
      {errors.length > 0 && (
        <Alert
          type="error"
          role="alert"
          title={editorWords.summaryTitle(errors.length)}
          description={<IssueLinks issues={errors} />}
        />
      )}
      {warnings.length > 0 && (
        <Alert
          type="warning"
          title={editorWords.warningsTitle(warnings.length)}
          description={<IssueLinks issues={warnings} />}
        />
      )}
    </>
  );
}

function IssueLinks({ issues }: { readonly issues: readonly Issue[] }) {
  const { form, store, idPrefix } = useOpenForm();
  return (
    <ul className="lx-summary">
      {issues.slice(0, MOST_SHOWN).map((issue) => {
        const place = placeWords(form, issue.path, (table) => store.rows(table));
        return (
          <li key={`${pathKey(issue.path)} ${issue.code} ${issue.rule ?? ''}`}>
            <button
              type="button"
              className="lx-link-button"
              aria-label={editorWords.goTo(place)}
              onClick={() => goToField(idPrefix, issue.path)}
            >
              {place}
            </button>
            ：{issueWords(form, issue)}
          </li>
        );
      })}
      {issues.length > MOST_SHOWN && <li>{editorWords.more(issues.length - MOST_SHOWN)}</li>}
    </ul>
  );
}

/** Brings a field into view and puts the cursor there; a cell of a sheet leads to its sheet. */
function goToField(idPrefix: string, path: Issue['path']): void {
  const own = document.getElementById(fieldElementId(idPrefix, path));
  const target = own ?? document.getElementById(fieldElementId(idPrefix, path.slice(0, 1)));
  if (!target) return;
  target.scrollIntoView({ block: 'center' });
  if (!own) target.dispatchEvent(new CustomEvent('lixiang:go-to-cell', { detail: path }));
  target.focus({ preventScroll: true });
}
