import { carryAnswers, type CarriedAnswers, type FormSide, openLists, takeBackAnswers } from '@lixiang/forms';
import { isSameJson } from '@lixiang/schema';
import { type CompiledPack } from '../procedure/compile-pack.ts';

/** The forms of one document through the versions of a pack, in order; a version that changes nothing is left out. */
export type FormPath = readonly FormSide[];

/** How answers to a document go from the first of some versions to the last. */
export function formPath(packs: readonly CompiledPack[], type: string, document: string): FormPath {
  const path: FormSide[] = [];
  for (const pack of packs) {
    const key = pack.type(type)?.recordType.documents.find((each) => each.key === document)?.form;
    const form = pack.pack.forms.find((each) => each.key === key);
    const last = path.at(-1);
    if (form && !(last && isSameJson(last.form, form))) path.push({ form, lists: listsOf(pack) });
  }
  return path;
}

/** Answers to the first form of a path as answers to the last. */
export function carryAlong(path: FormPath, answers: CarriedAnswers): CarriedAnswers {
  return path.slice(1).reduce((so, to, at) => carryAnswers(path[at] ?? to, to, so), answers);
}

/** Answers to the last form of a path as answers to the first, as they were when they were carried along it. */
export function carryBack(path: FormPath, answers: CarriedAnswers): CarriedAnswers {
  const back = path.toReversed();
  return back.slice(1).reduce((so, to, at) => takeBackAnswers(back[at] ?? to, to, so), answers);
}

const lists = new WeakMap<CompiledPack, FormSide['lists']>();

function listsOf(pack: CompiledPack): FormSide['lists'] {
  const known = lists.get(pack) ?? openLists(pack.pack.codeLists);
  lists.set(pack, known);
  return known;
}
