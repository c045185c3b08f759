import { Radio } from 'antd';
import { Suspense, useId } from 'react';
import { useQuery } from 'urql';
import type { Circumstances } from '@lixiang/forms';
import type { RecordType } from '@lixiang/schema';
import type { Creation, NewRecord } from '../lookup/use-create-record.ts';
import { Answered } from '../ui/answered.tsx';
import { Loading } from '../ui/loading.tsx';
import { beginningWords as words } from '../wording/beginning.ts';
import { ActOfBirth } from './act-of-birth.tsx';
import styles from './beginning.module.css';
import { BirthsQuery } from './birth-query.ts';
import type { Beginning } from './use-kept-beginning.ts';

type BirthsProps = {
  readonly type: RecordType;
  readonly unit: string | undefined;
  readonly links: readonly { readonly link: string; readonly to: string }[];
  readonly circumstances: Circumstances;
  readonly busy: boolean;
  readonly beginning: Beginning;
  readonly onBegin: (act: Partial<NewRecord>) => Promise<Creation>;
};

/** The acts by which a record of a type may begin; where there are several, one is chosen. */
export function Births({ type, unit, links, circumstances, busy, beginning, onBegin }: BirthsProps) {
  const label = useId();
  const { kept, keep } = beginning;
  const [{ data, error }, retry] = useQuery({
    query: BirthsQuery,
    variables: { type: type.key, unit: unit ?? null, links: [...links] },
  });
  return (
    <Answered data={data} error={error} onRetry={retry}>
      {({ births }) => {
        const mine = births.filter((option) => option.mine);
        const offered = mine.length > 0 ? mine : births;
        const option =
          offered.find(({ key }) => key === kept.act) ?? offered.find(({ allowed }) => allowed) ?? offered[0];
        return (
          <>
            {offered.length > 1 && (
              <div className={styles.acts}>
                <span id={label}>{words.act}</span>
                <Radio.Group
                  aria-labelledby={label}
                  vertical
                  value={option?.key}
                  options={offered.map(({ key, name }) => ({ value: key, label: name }))}
                  onChange={(event) => keep((known) => ({ ...known, act: String(event.target.value) }))}
                />
              </div>
            )}
            {option && (
              <Suspense key={option.key} fallback={<Loading />}>
                <ActOfBirth
                  type={type}
                  option={option}
                  circumstances={circumstances}
                  busy={busy}
                  kept={kept.acts[option.key]}
                  onKeep={(change) =>
                    keep((known) => ({
                      ...known,
                      acts: { ...known.acts, [option.key]: change(known.acts[option.key]) },
                    }))
                  }
                  onBegin={onBegin}
                />
              </Suspense>
            )}
          </>
        );
      }}
    </Answered>
  );
}
