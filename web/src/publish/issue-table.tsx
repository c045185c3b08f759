import { Tag } from 'antd';
import { Link } from 'react-router';
import { publishWords as words } from '../wording/publish.ts';
import styles from './publish.module.css';
import type { ShownIssue } from './shown-issue.ts';

/** Everything that is wrong with a pack, and where. */
export function IssueTable({ issues }: { readonly issues: readonly ShownIssue[] }) {
  const errors = issues.filter(({ error }) => error).length;
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
          {issues.map(({ error, path, place, to, problem }) => (
            <tr key={`${path} ${place} ${problem}`}>
              <td>
                <Tag color={error ? 'error' : 'warning'}>{error ? words.error : words.warning}</Tag>
              </td>
              <td>
                {to === undefined ? <code>{path}</code> : <Link to={to}>{path}</Link>}
                {place && <div>{place}</div>}
              </td>
              <td>{problem}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
