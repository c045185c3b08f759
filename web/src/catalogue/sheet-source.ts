import type { Edit, FieldState, Issue, Path, Values } from '@lixiang/forms';

/** What a sheet needs of whatever keeps the answers: per-place reading and listening, edits, undo. */
export type SheetSource = {
  answer(path: Path): FieldState;
  rows(path: Path): readonly string[];
  values(): Values;
  issues(): readonly Issue[];
  subscribe(path: Path, listener: () => void): () => void;
  subscribeEdits(listener: () => void): () => void;
  edit(edits: readonly Edit[]): void;
  reveal(path: Path): void;
  undo(): boolean;
  redo(): boolean;
};
