import type { Json, PackDifference } from '@lixiang/schema';
import { Alert } from 'antd';
import { placeWords } from '../../design/place-words.ts';
import { issuePlace } from '../../design/issue-place.ts';
import { differenceKinds, exchangeWords as words } from '../../wording/exchange.ts';
import { wordPackIssue } from '../../wording/pack-issue.ts';
import type { TakeOver } from './take-over.ts';
import styles from './exchange.module.css';

const MOST_SHOWN = 100;

type TakeOverReportProps = { readonly before: Json; readonly effect: TakeOver };

/** What would change, place by place, and what would then be wrong. */
export function TakeOverReport({ before, effect }: TakeOverReportProps) {
  const { differences, issues, after } = effect;
  if (differences.length === 0 && issues.length === 0)
    return <Alert type="info" showIcon title={words.noChange} />;
  return (
    <>
      {differences.length > 0 && <Changes before={before} effect={effect} />}
      <Alert
        type={issues.length === 0 ? 'success' : 'warning'}
        showIcon
        title={issues.length === 0 ? words.sound : words.problems(issues.length)}
        description={
          issues.length > 0 && (
            <ul className={styles.changes}>
              {issues.slice(0, MOST_SHOWN).map(({ code, path, params }) => (
                <li key={`${path.join('/')} ${code} ${JSON.stringify(params)}`}>
                  {placeWords(after, issuePlace(after, path)).join(' / ')}：{wordPackIssue(code, params)}
                </li>
              ))}
            </ul>
          )
        }
      />
    </>
  );
}

function Changes({ before, effect: { differences, after } }: TakeOverReportProps) {
  return (
    <>
      <h3>{words.changes(differences.length)}</h3>
      <ul className={styles.changes}>
        {differences.slice(0, MOST_SHOWN).map((difference) => (
          <li key={`${difference.kind} ${difference.at.join('/')}`}>
            <strong>{differenceKinds[difference.kind]}</strong>{' '}
            {placeWords(difference.kind === 'removed' ? before : after, difference.at).join(' / ')}
            {difference.kind === 'changed' && `：${valueWords(difference)}`}
          </li>
        ))}
      </ul>
      {differences.length > MOST_SHOWN && <p>{words.more(differences.length - MOST_SHOWN)}</p>}
    </>
  );
}

function valueWords({ before, after }: Extract<PackDifference, { kind: 'changed' }>): string {
  return `${oneValue(before)} → ${oneValue(after)}`;
}

function oneValue(value: Json | undefined): string {
  if (value === undefined || value === null) return words.nothing;
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  return words.several;
}
