import {
  type Corrections,
  draftForm,
  type PaperGrid,
  recognisePaper,
  type RecognisedPaper,
} from '@lixiang/forms';
import type { JsonObject } from '@lixiang/schema';
import { paperImportWords as words } from '../../wording/paper-import.ts';

/** How the form and its parts get their keys. */
export type KeyNaming = {
  readonly toKey: (label: string) => string;
  /** Keys of forms that are there already. */
  readonly takenForms: ReadonlySet<string>;
};

export type PaperDraft = { readonly paper: RecognisedPaper; readonly form: JsonObject };

/** A paper as it is understood with a person's corrections, and the form it becomes. */
export function draftPaper(grid: PaperGrid, corrections: Corrections, naming: KeyNaming): PaperDraft {
  const paper = recognisePaper(grid, corrections);
  const form = draftForm(paper, {
    toKey: naming.toKey,
    key: (title) => freeKey(naming.toKey(title), naming.takenForms),
    untitled: words.untitled,
    from: words.from,
    to: words.to,
  });
  return { paper, form };
}

function freeKey(base: string, taken: ReadonlySet<string>): string {
  let key = base;
  for (let number = 2; taken.has(key); number += 1) key = `${base}${number}`;
  return key;
}
