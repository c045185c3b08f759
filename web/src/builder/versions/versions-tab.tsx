import { Alert, Skeleton } from 'antd';
import { useEffect, useState } from 'react';
import type { PackEdit } from '@lixiang/schema';
import { placeOfEdit } from '../../design/conflicts-of.ts';
import type { DesignChange } from '../../design/design-api.ts';
import { isWithin, placeKey } from '../../design/place.ts';
import { nameOf, placeWords } from '../../design/place-words.ts';
import { useDesign } from '../../design/use-design.tsx';
import { builderWords } from '../../wording/builder.ts';
import { commonWords } from '../../wording/common.ts';
import { formatInstant } from '../../wording/format.ts';
import { useFormDesign } from '../form-design.ts';
import styles from '../builder.module.css';
import { placeAfter } from './place-after.ts';
import { PublishedVersions } from './published-versions.tsx';

const { versions: words } = builderWords;
const MOST_PLACES = 3;

/** An edit, and where what it is about stands by now. */
type Made = { readonly edit: PackEdit; readonly at: readonly string[] };

/** What has been changed in this form since the design began, and the versions that were published of it. */
export function VersionsTab() {
  return (
    <>
      <DesignChanges />
      <PublishedVersions />
    </>
  );
}

function DesignChanges() {
  const design = useDesign();
  const { place } = useFormDesign();
  const [changes, setChanges] = useState<readonly DesignChange[] | 'failed'>();
  useEffect(() => {
    void design.history().then((found) => setChanges(found ?? 'failed'));
  }, [design]);
  if (changes === undefined)
    return (
      <output aria-label={commonWords.loading}>
        <Skeleton active title={false} />
      </output>
    );
  if (changes === 'failed') return <Alert type="error" showIcon title={words.failed} />;
  const all = changes.flatMap(({ edits }) => edits);
  const own = changes
    .map(({ revision, by, at, edits }) => ({
      revision,
      by,
      at,
      made: edits
        .map((edit) => ({ edit, at: placeAfter(placeOfEdit(edit), all.slice(all.indexOf(edit))) }))
        .filter((each) => isWithin(each.at, place)),
    }))
    .filter(({ made }) => made.length > 0)
    .toReversed();
  return (
    <section aria-label={words.changes} className={styles.versionPart}>
      <h2>{words.changes}</h2>
      <p>{own.length === 0 ? words.none : words.lead}</p>
      <ol className={styles.changes}>
        {own.map(({ revision, by, at, made }) => (
          <li key={revision}>
            <small>
              {formatInstant(at)} {by}
            </small>
            <div>{tell(made)}</div>
          </li>
        ))}
      </ol>
    </section>
  );

  function tell(made: readonly Made[]): string {
    const told = [...new Map(made.map((each) => [placeKey(each.at), each])).values()];
    const first = told.slice(0, MOST_PLACES).map(({ edit, at }) => {
      const name = edit.kind === 'insert' ? nameOf(edit.item) : undefined;
      const within = placeWords(design.content, at).slice(1);
      const names = within.length > 0 ? within : placeWords(design.content, at.slice(place.length));
      return `${words[edit.kind]} ${[...names, ...(name !== undefined && !within.includes(name) ? [name] : [])].join(' / ')}`;
    });
    return told.length > MOST_PLACES ? `${first.join('；')} ${words.more(told.length)}` : first.join('；');
  }
}
