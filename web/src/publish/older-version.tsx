import { InputNumber } from 'antd';
import { useId, useState } from 'react';
import { useQuery } from 'urql';
import { Answered } from '../ui/answered.tsx';
import { publishWords as words } from '../wording/publish.ts';
import { PackFacts } from './pack-facts.tsx';
import styles from './publish.module.css';
import { PackVersionQuery } from './publish-query.ts';

/** A look at a version that is no longer in force. */
export function OlderVersion({ latest }: { readonly latest: number }) {
  const id = useId();
  const [version, setVersion] = useState<number>();
  const [{ data, error }] = useQuery({
    query: PackVersionQuery,
    variables: { version: version ?? null },
    pause: version === undefined,
  });
  return (
    <div className={styles.older}>
      <label htmlFor={id}>{words.older}</label>
      <InputNumber
        id={id}
        min={1}
        max={latest}
        precision={0}
        placeholder={words.olderVersion}
        value={version ?? null}
        onChange={(value) => setVersion(value ?? undefined)}
      />
      {version !== undefined && (
        <Answered data={data} error={error}>
          {({ pack }) => <PackFacts pack={pack} />}
        </Answered>
      )}
    </div>
  );
}
