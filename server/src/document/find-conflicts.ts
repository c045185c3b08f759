import { answerAt, applyEdits, type Edit, overlap, type Path, type Values } from '@lixiang/forms';

/** One save that somebody else has made meanwhile. */
export type Save = {
  readonly edits: readonly Edit[];
  readonly by: string;
  readonly at: string;
};

/** A place that two people have changed differently, with both answers. */
export type Conflict = {
  readonly path: Path;
  readonly mine: unknown;
  readonly theirs: unknown;
  readonly by: string;
  readonly at: string;
};

/** Where edits quarrel with what others have saved since; the latest save at a place counts. */
export function findConflicts(
  mine: readonly Edit[],
  theirs: readonly Save[],
  current: Values,
): readonly Conflict[] {
  const wanted = applyEdits(current, mine).values;
  const conflicts = theirs.flatMap(({ edits, by, at }) =>
    overlap(mine, edits).map((path) => ({
      path,
      by,
      at,
      mine: answerAt(wanted, path) ?? null,
      theirs: answerAt(current, path) ?? null,
    })),
  );
  return [...new Map(conflicts.map((conflict) => [JSON.stringify(conflict.path), conflict])).values()];
}
