import type { FieldKind } from '@lixiang/schema';

/** Kinds of field that a paper can be read to ask for, and two that become several fields. */
export type GuessedKind =
  | Extract<
      FieldKind,
      | 'text'
      | 'longText'
      | 'integer'
      | 'decimal'
      | 'money'
      | 'percent'
      | 'date'
      | 'month'
      | 'year'
      | 'yesNo'
      | 'choice'
      | 'choices'
      | 'person'
      | 'phone'
      | 'creditCode'
      | 'unit'
      | 'file'
      | 'seal'
    >
  /** From one date to another. */
  | 'period'
  /** What somebody says, with a signature, a stamp and a date. */
  | 'opinion';

/** Why a cell was read as it was. */
export type GuessReason =
  | 'corrected'
  | 'blank'
  | 'boxes'
  | 'unit'
  | 'guidance'
  | 'notes'
  | 'listed'
  | 'wording'
  | 'shape'
  | 'opinion'
  | 'attachments'
  | 'head'
  | 'body'
  | 'label'
  | 'colon'
  | 'heading'
  | 'plain';

/** How much a guess is to be trusted; what is unsure is shown first to whoever reviews. */
export type Trust = 'sure' | 'likely' | 'unsure';

export type Guess = {
  readonly kind: GuessedKind;
  readonly reason: GuessReason;
  readonly trust: Trust;
  readonly options?: readonly string[];
  readonly unit?: string;
};
