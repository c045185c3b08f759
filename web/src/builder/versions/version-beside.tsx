import type { Json } from '@lixiang/schema';
import { useMemo, useState } from 'react';
import { useQuery } from 'urql';
import { completed } from '../../design/completed.ts';
import { jsonOf } from '../../design/json-of.ts';
import { useDesign } from '../../design/use-design.tsx';
import { FormsBeside } from '../../publish/difference/forms-beside.tsx';
import { groupDifferences } from '../../publish/difference/group-differences.ts';
import { PackVersionQuery } from '../../publish/publish-query.ts';
import { Answered } from '../../ui/answered.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { builderWords } from '../../wording/builder.ts';
import { publishWords } from '../../wording/publish.ts';

const { versions: words } = builderWords;

type VersionBesideProps = {
  readonly version: number;
  readonly form: string;
  readonly close: () => void;
};

/** A form as a version had it beside what the design makes of it, in words and as it is filled in. */
export function VersionBeside({ version, form, close }: VersionBesideProps) {
  const { content } = useDesign();
  const [after] = useState(() => completed(content));
  const [{ data, error }, retry] = useQuery({
    query: PackVersionQuery,
    variables: { version },
    requestPolicy: 'cache-first',
  });
  return (
    <Dialog open width="min(1400px, 96vw)" title={words.compareOf(version)} footer={null} onCancel={close}>
      <Answered data={data} error={error} onRetry={retry}>
        {({ pack }) => (
          <Compared
            form={form}
            before={jsonOf(pack.content)}
            after={after}
            names={[publishWords.version(version), words.design]}
          />
        )}
      </Answered>
    </Dialog>
  );
}

type ComparedProps = {
  readonly form: string;
  readonly before: Json;
  readonly after: Json;
  readonly names: readonly [string, string];
};

function Compared({ form, before, after, names }: ComparedProps) {
  const lines = useMemo(
    () => groupDifferences(before, after).find((group) => group.form === form)?.lines ?? [],
    [before, after, form],
  );
  if (lines.length === 0) return <p>{words.same}</p>;
  return (
    <>
      <p>{words.differs(lines.length)}</p>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <FormsBeside form={form} before={before} after={after} names={names} />
    </>
  );
}
