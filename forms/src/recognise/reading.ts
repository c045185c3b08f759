import type { Guess, GuessedKind, GuessReason, Trust } from './guess.ts';

/** What a cell of the paper is for. */
export type CellRole =
  /** Says what the answer beside or below it is. */
  | 'label'
  | 'answer'
  /** Holds its own label, or several: “联系电话：”. */
  | 'labelled'
  /** Stands over a part of the form. */
  | 'heading'
  /** The head of a column of a table. */
  | 'head'
  /** A place in a table's rows. */
  | 'body'
  /** Printed, and no more. */
  | 'text';

/** Something that a cell asks for. */
export type ReadAnswer = Guess & {
  /** The cell's id and the number of the answer in it. */
  readonly id: string;
  readonly label: string;
  /** What tells it from another of the same label: the label before it. */
  readonly beside?: string;
  readonly hint?: string;
};

/** A cell, or a line outside the table, as it was read. */
export type ReadCell = {
  /** `above/0`, `r2c3`, `below/1`. */
  readonly id: string;
  readonly role: CellRole;
  readonly reason: GuessReason;
  readonly trust: Trust;
  readonly text: string;
  readonly answers: readonly ReadAnswer[];
  /** The answer whose label this is, where it labels just one. */
  readonly labels?: string;
  /** The part of the form that it stands in. */
  readonly part?: string;
};

/** What a person says a cell or an answer is; by id. */
export type Corrections = Readonly<Record<string, Correction>>;
export type Correction = {
  readonly role?: CellRole;
  readonly kind?: GuessedKind;
  readonly label?: string;
  readonly options?: readonly string[];
};
