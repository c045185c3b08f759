import { Button, Select } from 'antd';
import { useId, useState } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { jsonOf } from '../design/json-of.ts';
import { parseLoadedPack } from '../pack/parse-pack.ts';
import { Answered } from '../ui/answered.tsx';
import { formatInstant } from '../wording/format.ts';
import { differenceWords } from '../wording/pack-difference.ts';
import { publishWords as words } from '../wording/publish.ts';
import { PackVersionsQuery } from './design-query.ts';
import { DifferenceList } from './difference/difference-list.tsx';
import { PackFacts } from './pack-facts.tsx';
import styles from './publish.module.css';
import { PackVersionQuery } from './publish-query.ts';

/** Every version with its note: looked at, printed, and compared with any other. */
export function VersionList() {
  const [{ data, error }, retry] = useQuery({ query: PackVersionsQuery, requestPolicy: 'cache-and-network' });
  const [shown, setShown] = useState<number>();
  return (
    <Answered data={data} error={error} onRetry={retry}>
      {({ packVersions }) => (
        <>
          <ol className={styles.versions}>
            {packVersions.map(({ version, effectiveFrom, publishedAt, publishedBy, note }) => (
              <li key={version}>
                <strong>{words.version(version)}</strong> {note ?? words.noNote}
                <br />
                <small>
                  {formatInstant(publishedAt)} {publishedBy === null ? words.bySystem : words.by(publishedBy)}
                  ；{words.effectiveFrom} {effectiveFrom}
                </small>{' '}
                <Button
                  size="small"
                  aria-expanded={shown === version}
                  onClick={() => setShown(shown === version ? undefined : version)}
                >
                  {words.view(version)}
                </Button>
                {shown === version && <OneVersion version={version} />}
              </li>
            ))}
          </ol>
          {packVersions.length > 1 && (
            <CompareVersions versions={packVersions.map(({ version }) => version)} />
          )}
        </>
      )}
    </Answered>
  );
}

function OneVersion({ version }: { readonly version: number }) {
  const [{ data, error }] = useQuery({
    query: PackVersionQuery,
    variables: { version },
    requestPolicy: 'cache-first',
  });
  return (
    <Answered data={data} error={error}>
      {({ pack }) => (
        <>
          <PackFacts pack={pack} />
          <h3>{words.blankForms}</h3>
          <ul>
            {parseLoadedPack(pack).content.forms.map(({ key, name }) => (
              <li key={key}>
                <Link to={`/print/${key}?version=${version}`}>{name}</Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </Answered>
  );
}

/** The difference between any two of the versions. */
function CompareVersions({ versions }: { readonly versions: readonly number[] }) {
  const id = useId();
  const [latest = 1, previous = 1] = versions;
  const [from, setFrom] = useState(previous);
  const [to, setTo] = useState(latest);
  const [wanted, setWanted] = useState<readonly [number, number]>();
  const options = versions.map((version) => ({ value: version, label: words.version(version) }));
  return (
    <>
      <h3>{words.compare}</h3>
      <div className={styles.choices}>
        <label htmlFor={`${id}-from`}>{words.compareFrom}</label>
        <Select id={`${id}-from`} value={from} options={options} onChange={setFrom} />
        <label htmlFor={`${id}-to`}>{words.compareTo}</label>
        <Select id={`${id}-to`} value={to} options={options} onChange={setTo} />
        <Button onClick={() => setWanted([from, to])}>{words.compare}</Button>
      </div>
      {wanted && <Difference key={wanted.join(' ')} from={wanted[0]} to={wanted[1]} />}
    </>
  );
}

function Difference({ from, to }: { readonly from: number; readonly to: number }) {
  const [before] = useQuery({
    query: PackVersionQuery,
    variables: { version: from },
    requestPolicy: 'cache-first',
  });
  const [after] = useQuery({
    query: PackVersionQuery,
    variables: { version: to },
    requestPolicy: 'cache-first',
  });
  const { data: old } = before;
  return (
    <Answered data={after.data} error={before.error ?? after.error}>
      {({ pack }) =>
        old && (
          <DifferenceList
            before={jsonOf(old.pack.content)}
            after={jsonOf(pack.content)}
            names={[differenceWords.before(from), differenceWords.before(to)]}
          />
        )
      }
    </Answered>
  );
}
