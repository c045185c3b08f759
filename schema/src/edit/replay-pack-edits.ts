import { applyPackEdits } from './apply-pack-edits.ts';
import type { Json } from './identity.ts';
import type { EditRefusal, PackEdit, PackPlace } from './pack-edit.ts';
import { isSameJson } from './same-json.ts';
import { valueAt } from './tree.ts';

/** Edits that could be made on another base, a list for each list, and what did not go smoothly. */
export type Replayed = {
  readonly content: Json;
  readonly made: readonly { readonly edits: readonly PackEdit[]; readonly inverse: readonly PackEdit[] }[];
  readonly lost: readonly LostEdit[];
  readonly overwritten: readonly Overwritten[];
};

/** An edit that has no place on the other base: of which list, and why. */
export type LostEdit = { readonly step: number; readonly edit: PackEdit; readonly code: EditRefusal['code'] };

/** A place that both have changed; the edit wins, and what it replaces is told. */
export type Overwritten = {
  readonly step: number;
  readonly at: PackPlace;
  /** What the other base says there; undefined where it says nothing. */
  readonly theirs: Json | undefined;
  /** What is there now; undefined where nothing is. */
  readonly mine: Json | undefined;
};

/** Makes edits of one content on another, one by one: what can be made is, and what cannot is told. */
export function replayPackEdits(from: Json, onto: Json, steps: readonly (readonly PackEdit[])[]): Replayed {
  const lost: LostEdit[] = [];
  const overwritten: Overwritten[] = [];
  let [origin, content] = [from, onto];
  const made = steps.map((edits, step) => {
    const kept: PackEdit[] = [];
    const inverse: PackEdit[] = [];
    for (const edit of edits) {
      const there = applyPackEdits(content, [edit]);
      if ('refused' in there) lost.push({ step, edit, code: there.refused.code });
      else {
        const loss = overwrittenBy(edit, { origin, content });
        if (loss) overwritten.push({ step, ...loss });
        kept.push(edit);
        inverse.unshift(...there.inverse);
        content = there.content;
      }
      const here = applyPackEdits(origin, [edit]);
      if ('content' in here) origin = here.content;
    }
    return { edits: kept, inverse };
  });
  return { content, made, lost, overwritten };
}

type Both = { readonly origin: Json; readonly content: Json };

/** What the other base changed at a place that an edit sets, clears or removes. */
function overwrittenBy(edit: PackEdit, { origin, content }: Both): Omit<Overwritten, 'step'> | undefined {
  if (edit.kind === 'insert' || edit.kind === 'move') return undefined;
  const [before, theirs] = [valueAt(origin, edit.at), valueAt(content, edit.at)];
  const mine = edit.kind === 'set' ? edit.value : undefined;
  if (isSameJson(before, theirs) || isSameJson(theirs, mine)) return undefined;
  return { at: edit.at, theirs, mine };
}
