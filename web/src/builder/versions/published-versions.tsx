import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { Answered } from '../../ui/answered.tsx';
import { builderWords } from '../../wording/builder.ts';
import { formatInstant } from '../../wording/format.ts';
import { publishWords } from '../../wording/publish.ts';
import styles from '../builder.module.css';
import { useFormDesign } from '../form-design.ts';
import { FormVersionsQuery } from './form-versions-query.ts';
import { VersionBeside } from './version-beside.tsx';

const { versions: words } = builderWords;

/** The published versions in which this form became another: each read, printed, and compared with the design. */
export function PublishedVersions() {
  const { key } = useFormDesign();
  const [compared, compare] = useState<number>();
  const [{ data, error }, retry] = useQuery({
    query: FormVersionsQuery,
    variables: { form: key },
    requestPolicy: 'cache-and-network',
  });
  return (
    <section aria-label={words.published} className={styles.versionPart}>
      <h2>{words.published}</h2>
      <Answered data={data} error={error} onRetry={retry}>
        {({ packVersions }) => (
          <>
            <p>{packVersions.length === 0 ? words.notInForce : words.publishedLead}</p>
            <ul className={styles.versions}>
              {packVersions.map(({ version, effectiveFrom, publishedAt, publishedBy, note }) => (
                <li key={version}>
                  <strong>{publishWords.version(version)}</strong> {note ?? publishWords.noNote}
                  <br />
                  <small>
                    {formatInstant(publishedAt)}{' '}
                    {publishedBy === null ? publishWords.bySystem : publishWords.by(publishedBy)}；
                    {publishWords.effectiveFrom} {effectiveFrom}
                  </small>
                  <div className={styles.versionActs}>
                    <Link to={`/print/${key}?version=${version}`} aria-label={words.readOf(version)}>
                      {words.read}
                    </Link>
                    <Button
                      size="small"
                      aria-label={words.compareOf(version)}
                      onClick={() => compare(version)}
                    >
                      {words.compare}
                    </Button>
                  </div>
                </li>
              ))}
            </ul>
          </>
        )}
      </Answered>
      {compared !== undefined && (
        <VersionBeside version={compared} form={key} close={() => compare(undefined)} />
      )}
      <p>
        <Link to="/admin/pack">{words.toPacks}</Link>
      </p>
    </section>
  );
}
