import { Tag } from 'antd';
import { wordPackIssue } from '../wording/pack-issue.ts';
import { publishWords as words } from '../wording/publish.ts';
import { objectOf } from '../api/json.ts';
import styles from './publish.module.css';
import type { PackIssue } from './publish-query.ts';

/** Everything that is wrong with a pack, and where. */
export function IssueTable({ issues }: { readonly issues: readonly PackIssue[] }) {
  const errors = issues.filter(({ severity }) => severity === 'ERROR').length;
  return (
    <div className={styles.scroll}>
      <p role="alert">{words.issues(errors, issues.length - errors)}</p>
      <table className={styles.issues}>
        <thead>
          <tr>
            <th scope="col">{words.severity}</th>
            <th scope="col">{words.path}</th>
            <th scope="col">{words.problem}</th>
          </tr>
        </thead>
        <tbody>
          {issues.map((issue) => (
            <tr
              key={`${issue.path.join('/')} ${issue.code} ${issue.start ?? ''} ${JSON.stringify(issue.params)}`}
            >
              <td>
                <Tag color={issue.severity === 'ERROR' ? 'error' : 'warning'}>
                  {issue.severity === 'ERROR' ? words.error : words.warning}
                </Tag>
              </td>
              <td>
                <code>{issue.path.join(' / ')}</code>
                {issue.start !== null && issue.end !== null && <div>{words.at(issue.start, issue.end)}</div>}
              </td>
              <td>{wordPackIssue(issue.code, objectOf(issue.params))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
