import { useQuery } from 'urql';
import { likenessWords as words } from '../wording/likeness.ts';
import { FOLLOWS, SimilarQuery } from './similar-query.ts';

/** Tells, while a form is being filled in, that something like it is there already, and leads to it. */
export function SimilarCount({ record }: { readonly record: string }) {
  const [{ data }] = useQuery({ query: SimilarQuery, variables: { id: record }, context: FOLLOWS });
  const similar = data?.record?.similar ?? [];
  const most = Math.max(...similar.map(({ likeness }) => likeness));
  return (
    <output aria-live="polite">
      {similar.length > 0 && <a href="#similar">{words.found(similar.length, most)}</a>}
    </output>
  );
}
