import type { PackIssue } from '@lixiang/schema';
import { placeKey, samePlace } from '../../design/place.ts';
import { useDesignIssues } from '../../design/use-design.tsx';
import { wordPackIssue } from '../../wording/pack-issue.ts';
import styles from '../property.module.css';

type PartIssuesProps = { readonly place: readonly string[] };

/** What the checks say of a property, where it stands. */
export function PartIssues({ place }: PartIssuesProps) {
  return <IssueLines issues={useDesignIssues(place)} />;
}

/** What the checks say of a thing as a whole, or of its key. */
export function ThingIssues({ place }: PartIssuesProps) {
  const issues = useDesignIssues(place);
  const own = issues.filter(({ path }) => samePlace(path, place) || samePlace(path, [...place, 'key']));
  return <IssueLines issues={own} />;
}

function IssueLines({ issues }: { readonly issues: readonly PackIssue[] }) {
  if (issues.length === 0) return null;
  return (
    <ul className={styles.issues}>
      {issues.map(({ path, code, params, severity }) => (
        <li
          key={`${placeKey(path)} ${code}`}
          className={severity === 'error' ? 'lx-issue' : 'lx-issue lx-issue-warning'}
        >
          {wordPackIssue(code, params)}
        </li>
      ))}
    </ul>
  );
}
