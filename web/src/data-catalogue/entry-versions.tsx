import type { ResultOf } from 'gql.tada';
import { Nothing } from '../ui/nothing.tsx';
import { dataCatalogueWords as words } from '../wording/data-catalogue.ts';
import { formatInstant } from '../wording/format.ts';
import styles from './data-catalogue.module.css';
import type { EntryQuery } from './entry-query.ts';

type Versions = NonNullable<ResultOf<typeof EntryQuery>['catalogueEntry']>['versions'];

/** What has become of an entry, each time it was handed in. */
export function EntryVersions({ versions }: { readonly versions: Versions }) {
  if (!versions) return <Nothing>{words.historyHidden}</Nothing>;
  return (
    <ol className={styles.list}>
      {versions.map(({ sequence, at, by, kind, changes }) => (
        <li key={sequence}>
          <strong>{words.kinds[kind === 'added' || kind === 'removed' ? kind : 'changed']}</strong>
          <small>
            {words.version(sequence)}　{formatInstant(at)}　{by}
          </small>
          {changes.length > 0 && (
            <ul>
              {[...new Set(changes.map((change) => words.change(change)))].map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  );
}
