import { editsBetween } from '../difference/edits-between.ts';
import { applyPackEdits } from '../edit/apply-pack-edits.ts';
import { identityOf, type Json, own } from '../edit/identity.ts';
import type { PackEdit } from '../edit/pack-edit.ts';
import type { Base } from '../model/base.ts';
import { mergeForms } from './merge-forms.ts';
import { mergeValues } from './merge-values.ts';
import type { Choose, MergeConflict } from './merging.ts';
import { isMergeable, listOf, plainObject, readBase, readPart, thingIn } from './read-parts.ts';

/** What a new version of a base makes of a configuration, all forms on it at once. */
export type BaseUpdate =
  | {
      readonly content: Json;
      /** From the configuration to the updated one. */
      readonly edits: readonly PackEdit[];
      /** Every place that both have changed, decided as was asked. */
      readonly conflicts: readonly MergeConflict[];
    }
  /** A part that is unfinished: nothing can be told of it yet. */
  | { readonly unfinished: readonly string[] };

/**
 * Takes a version of a base over: on the base that is there, what only the county or only the new version changed is
 * kept from whoever changed it. Where the base is not there yet, it is put in and asks nothing.
 */
export function updateBase(content: Json, next: Base, choose: Choose): BaseUpdate {
  const before = thingIn(content, 'bases', next.key);
  const was = before && readBase(before);
  if ((before && !was) || !isMergeable(plainObject(next.form))) return { unfinished: ['bases', next.key] };
  const conflicts: MergeConflict[] = [];
  const asking: Choose = (conflict) => {
    conflicts.push(conflict);
    return choose(conflict);
  };
  const edits: PackEdit[] = [...putBase(content, next), ...mergedLists({ content, was, next }, asking)];
  for (const form of listOf(content, 'forms').filter((each) => own(each, 'base') === next.key)) {
    const key = identityOf(form) ?? '';
    const ours = readPart('form', form);
    if (!ours || !isMergeable(ours)) return { unfinished: ['forms', key] };
    const at = ['forms', key];
    const theirs = plainObject(next.form);
    const merged = mergeForms(
      { was: was ? plainObject(was.form) : theirs, theirs, ours },
      { at, choose: asking },
    );
    edits.push(...editsBetween(ours, merged, at));
  }
  const made = applyPackEdits(content, edits);
  if ('refused' in made) return { unfinished: made.refused.at };
  return { content: made.content, edits, conflicts };
}

/** The base itself comes whole, in the place of the one that was. */
function putBase(content: Json, next: Base): readonly PackEdit[] {
  const bases = listOf(content, 'bases').map((each) => identityOf(each) ?? '');
  const index = bases.indexOf(next.key);
  const others = index < 0 ? bases : bases.slice(0, index);
  const insert: PackEdit = {
    kind: 'insert',
    into: ['bases'],
    item: plainObject(next),
    after: others.at(-1) ?? null,
  };
  return index < 0 ? [insert] : [{ kind: 'remove', at: ['bases', next.key] }, insert];
}

type Taking = { readonly content: Json; readonly was: Base | undefined; readonly next: Base };

/** The code lists that the base's fields choose from: missing ones come with it, others are merged. */
function mergedLists({ content, was, next }: Taking, choose: Choose): readonly PackEdit[] {
  const lists = listOf(content, 'codeLists').map((list) => identityOf(list) ?? '');
  let last = lists.at(-1) ?? null;
  return next.codeLists.flatMap((list): readonly PackEdit[] => {
    const theirs = plainObject(list);
    const ours = readPart('codeList', thingIn(content, 'codeLists', list.key));
    const earlier = was?.codeLists.find(({ key }) => key === list.key);
    const at = ['codeLists', list.key];
    if (!ours) {
      if (lists.includes(list.key)) return [];
      const insert: PackEdit = { kind: 'insert', into: ['codeLists'], item: theirs, after: last };
      last = list.key;
      return [insert];
    }
    const merged = mergeValues(
      { was: earlier ? plainObject(earlier) : undefined, theirs, ours },
      { at, choose },
    );
    return editsBetween(ours, merged, at);
  });
}
