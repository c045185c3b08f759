import type { TransitionOption } from '../transition/transition-fragments.ts';
import type { DocumentSummary, StateOfRecord } from './record-query.ts';

/** When a document's turn is, where it has not come: in a state, or with an act. */
export type Turn = { readonly state: string } | { readonly act: string };

/** How a document stands for the one who looks. */
export type Standing =
  | { readonly kind: 'complete' }
  /** The viewer has to see to it before the next act. */
  | { readonly kind: 'wanted' }
  /** The viewer may write it already. */
  | { readonly kind: 'early'; readonly turn: Turn | undefined }
  /** Others are at it now. */
  | { readonly kind: 'underway' }
  | { readonly kind: 'later'; readonly turn: Turn | undefined }
  /** The record has ended without it. */
  | { readonly kind: 'absent' };

export type StandingDocument = { readonly document: DocumentSummary; readonly standing: Standing };

export type DocumentGroups = {
  readonly own: readonly StandingDocument[];
  readonly others: readonly StandingDocument[];
  readonly notAsked: readonly DocumentSummary[];
  /** Of what the viewer has to prepare for the next act. */
  readonly wanted: { readonly complete: number; readonly total: number };
};

export type DocumentSituation = {
  readonly documents: readonly DocumentSummary[];
  readonly transitions: readonly Pick<
    TransitionOption,
    'key' | 'name' | 'from' | 'mine' | 'tone' | 'documents'
  >[];
  readonly state: StateOfRecord;
  /** By act: the documents that are handed in with it. */
  readonly submits: ReadonlyMap<string, readonly string[]>;
};

/** Puts the documents of a record under whose they are, and says of each how it stands now. */
export function groupDocuments({
  documents,
  transitions,
  state,
  submits,
}: DocumentSituation): DocumentGroups {
  const wantedKeys = new Set(
    transitions
      .filter(({ from, mine, tone }) => mine && tone === 'MAIN' && isIn(from, state))
      .flatMap((act) => act.documents),
  );
  const asked = documents.filter(({ applies }) => applies);
  const own = asked
    .filter(({ mine }) => mine)
    .map((document) => ({ document, standing: standingOfOwn(document) }))
    .toSorted((one, other) => Number(isLater(one)) - Number(isLater(other)));
  const wanted = own.filter(({ document }) => wantedKeys.has(document.key));
  return {
    own,
    others: asked
      .filter(({ mine }) => !mine)
      .map((document) => ({ document, standing: standingOfOthers(document) })),
    notAsked: documents.filter(({ applies }) => !applies),
    wanted: {
      complete: wanted.filter(({ document }) => document.complete).length,
      total: wanted.length,
    },
  };

  function standingOfOwn(document: DocumentSummary): Standing {
    if (document.complete) return { kind: 'complete' };
    if (document.editable && wantedKeys.has(document.key)) return { kind: 'wanted' };
    if (state.final) return { kind: 'absent' };
    return { kind: document.editable ? 'early' : 'later', turn: turnOf(document) };
  }

  function standingOfOthers(document: DocumentSummary): Standing {
    if (document.submissions.length > 0) return { kind: 'complete' };
    if (state.final) return { kind: 'absent' };
    if (isIn(document.editableIn, state)) return { kind: 'underway' };
    return { kind: 'later', turn: turnOf(document) };
  }

  function turnOf({ key, editableIn }: DocumentSummary): Turn | undefined {
    const [first, ...more] = editableIn;
    if (first && more.length === 0) return { state: first.name };
    const acts = transitions.filter(({ tone }) => tone === 'MAIN');
    const act =
      acts.find((each) => each.documents.includes(key)) ??
      acts.find((each) => submits.get(each.key)?.includes(key) === true);
    return act && { act: act.name };
  }
}

function isIn(states: readonly { readonly key: string }[], { key }: StateOfRecord): boolean {
  return states.some((state) => state.key === key);
}

function isLater({ standing }: StandingDocument): boolean {
  return standing.kind !== 'complete' && standing.kind !== 'wanted';
}
