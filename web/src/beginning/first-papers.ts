import { type Actor, type DocumentType, type Procedure, type RecordType, statesIn } from '@lixiang/schema';

export type FirstPapers = {
  /** What the first act asks for. */
  readonly now: readonly DocumentType[];
  /** What may be written already, and is asked for later. */
  readonly later: readonly DocumentType[];
  /** Whether the answers may call for more. */
  readonly mayGrow: boolean;
};

/** What whoever begins a record fills in at first; what depends on answers is not known yet. */
export function firstPapers(
  type: Pick<RecordType, 'documents'>,
  procedure: Procedure | undefined,
  offices: readonly string[],
): FirstPapers {
  const own = type.documents.filter(
    ({ filledBy, editableIn }) =>
      filledBy.some((actor) => isCreator(actor, offices)) &&
      (!procedure || statesIn(editableIn, procedure).includes(procedure.initial)),
  );
  const acts = procedure?.transitions.filter(
    ({ from, tone }) => tone === 'main' && statesIn(from, procedure).includes(procedure.initial),
  );
  const wanted = new Set(acts?.flatMap(({ documents }) => documents));
  const certain = own.filter(({ appliesWhen }) => appliesWhen === undefined);
  const isNow = ({ key }: DocumentType) => wanted.size === 0 || wanted.has(key);
  return {
    now: certain.filter(isNow),
    later: certain.filter((document) => !isNow(document)),
    mayGrow: certain.length < own.length,
  };
}

function isCreator(actor: Actor, offices: readonly string[]): boolean {
  if ('unit' in actor) return actor.unit !== 'authority';
  return 'office' in actor && offices.includes(actor.office);
}
