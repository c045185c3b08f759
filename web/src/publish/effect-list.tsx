import type { ResultOf } from 'gql.tada';
import { recordTypeOf, typeName } from '../pack/find-in-pack.ts';
import { useCurrentPack } from '../pack/use-pack.ts';
import { publishWords as words } from '../wording/publish.ts';
import type { DesignToPublishQuery } from './design-query.ts';

export type Effects = ResultOf<typeof DesignToPublishQuery>['packDesignEffects'];

/** What publishing would do to drafts, to what was handed in and to records under way. */
export function EffectList({ effects }: { readonly effects: Effects }) {
  const pack = useCurrentPack();
  if (!effects) return <p>{words.effectsUnknown}</p>;
  const documentName = (type: string, key: string) => {
    const document = recordTypeOf(pack, type)?.documents.find((each) => each.key === key);
    return `${typeName(pack, type)}《${document?.name ?? key}》`;
  };
  const lines = [
    ...effects.drafts.map(({ recordType, document, count, missing, kept, stuck }) =>
      [
        words.draftsEffect(documentName(recordType, document), count),
        missing > 0 ? words.draftsMissing(missing) : '',
        kept > 0 ? words.draftsKept(kept) : '',
        stuck > 0 ? words.draftsStuck(stuck) : '',
      ].join(''),
    ),
    ...effects.submissions.map(({ recordType, document, count }) =>
      words.submissionsEffect(documentName(recordType, document), count),
    ),
    ...effects.pinned.map(({ recordType, version, count }) =>
      words.pinnedEffect(typeName(pack, recordType), version, count),
    ),
  ];
  if (lines.length === 0) return <p>{words.noEffects}</p>;
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
