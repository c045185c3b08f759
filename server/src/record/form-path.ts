import {
  carryAnswers,
  type CarriedAnswers,
  type FormSide,
  NOTHING_KEPT,
  openLists,
  takeBackAnswers,
  type Values,
} from '@lixiang/forms';
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

/** What was handed in under an earlier version, as the form asks for it in the version that a record is pinned to. */
export function carryHandedIn(
  packs: readonly CompiledPack[],
  { type, document, values, ...versions }: HandedInUnder,
): CarriedAnswers {
  const answers = { values, kept: NOTHING_KEPT };
  const { from, to } = versions;
  if (from === to) return answers;
  const between = packs.filter(({ version }) => version >= from && version <= to);
  return carryAlong(formPath(inOrder(between), type, document), answers);
}

export type HandedInUnder = {
  readonly type: string;
  readonly document: string;
  readonly values: Values;
  /** The version that it was handed in under, and the one that its record is pinned to. */
  readonly from: number;
  readonly to: number;
};

/** Versions of a pack, the earliest first. */
export function inOrder(packs: readonly CompiledPack[]): readonly CompiledPack[] {
  return packs.toSorted((one, other) => one.version - other.version);
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
