import type { RecordType } from '@lixiang/schema';
import { useQuery } from 'urql';
import type { LoadedPack } from '../form/loaded-pack.ts';
import { columnField } from '../pack/find-in-pack.ts';
import { Answered } from '../ui/answered.tsx';
import { Nothing } from '../ui/nothing.tsx';
import { Section } from '../ui/section.tsx';
import { likenessWords as words } from '../wording/likeness.ts';
import { SimilarList } from './similar-list.tsx';
import { FOLLOWS, SimilarQuery } from './similar-query.ts';

export type SimilarSectionProps = {
  readonly record: string;
  readonly pack: LoadedPack;
  readonly type: RecordType;
  /** Whether it stands beside a form that is being filled in. */
  readonly filling: boolean;
};

/** What has been handed in elsewhere and is like a record, each with why. */
export function SimilarSection({ record, pack, type, filling }: SimilarSectionProps) {
  const [{ data, error }, refetch] = useQuery({
    query: SimilarQuery,
    variables: { id: record },
    pause: !type.similarity,
    context: FOLLOWS,
  });
  if (!type.similarity) return null;
  return (
    <Section title={words.title} id="similar">
      <p>{filling ? words.leadFilling : words.lead}</p>
      <Answered
        data={data?.record}
        error={error}
        onRetry={() => refetch({ requestPolicy: 'network-only' })}
        rows={3}
      >
        {({ similar, title }) =>
          similar === null || similar.length === 0 ? (
            <Nothing>{title === null ? fillFirst(pack, type) : words.none}</Nothing>
          ) : (
            <SimilarList record={record} pack={pack} similar={similar} />
          )
        }
      </Answered>
    </Section>
  );
}

/** What is to be filled in before there is something to compare. */
function fillFirst(pack: LoadedPack, type: RecordType): string {
  const { texts = [], items = [] } = type.similarity ?? {};
  const [first = '', ...more] = [type.title, ...texts, ...items.map(tableOf)].flatMap(
    (place) => columnField(pack, type, place)?.label ?? [],
  );
  return words.fillFirst(first, [...new Set([first, ...more])]);
}

/** A column is found with its table. */
function tableOf(place: string): string {
  return place.split('.').slice(0, 2).join('.');
}
