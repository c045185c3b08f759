import { type Issue } from '@lixiang/forms';
import { type Basis, type ExpressionValue, type Fact, type Rule } from '@lixiang/schema';
import { type Who } from './actor.ts';

/** What a refusal rests on, with the ids of the requirements where the pack gives them. */
export type Footing = Basis & { readonly ref?: readonly string[] | undefined };

/** A value shown with a refusal; undefined where it is not known yet. */
export type FactFound = {
  readonly label: string;
  readonly actual: ExpressionValue | undefined;
  readonly required: ExpressionValue | undefined;
  readonly as: Fact['as'];
  /** Whether the pack says what it would have to be. */
  readonly compared: boolean;
};

/** Who can remove a blocker, and where they would do it. */
export type CureFound = {
  readonly who: readonly Who[];
  /** Whether the one who asks is among them. */
  readonly mine: boolean;
  readonly act: string;
  readonly document: string | null;
  readonly record: string | null;
  readonly transition: string | null;
};

export type BlockerReason =
  | { readonly code: 'wrongState'; readonly state: string; readonly from: readonly string[] }
  | { readonly code: 'wrongActor'; readonly who: readonly Who[] }
  | { readonly code: 'rule'; readonly key: string; readonly message: string; readonly answer: Rule['answer'] }
  | {
      readonly code: 'warningUnanswered';
      readonly key: string;
      readonly message: string;
      readonly answer: Rule['answer'];
    }
  | { readonly code: 'documentMissing'; readonly document: string; readonly name: string }
  | { readonly code: 'documentIncomplete'; readonly document: string; readonly name: string }
  | { readonly code: 'inputInvalid' }
  | { readonly code: 'remarksMissing'; readonly remarks: 'reason' | 'fields' | 'points' }
  | {
      readonly code: 'linkedRefused';
      readonly record: string;
      readonly title: string;
      readonly within: readonly Blocker[];
    }
  /** There is no such act as things stand. */
  | { readonly code: 'noSuchAct'; readonly key: string; readonly name: string }
  /** A fact that the act would write has no value. */
  | { readonly code: 'valueUnknown'; readonly key: string; readonly name: string }
  /** As many as this may not be drawn, or there are not so many who may be (then `most` is below `least`). */
  | { readonly code: 'panelCount'; readonly key: string; readonly least: number; readonly most: number }
  /** A second draw of one panel wants a reason. */
  | { readonly code: 'redrawReason'; readonly key: string }
  /** An opinion waits for other tasks, or is not asked for. */
  | { readonly code: 'notAsked'; readonly key: string; readonly name: string }
  | { readonly code: 'waitsFor'; readonly key: string; readonly tasks: readonly string[] }
  | { readonly code: 'notApplicable'; readonly document: string; readonly name: string }
  | { readonly code: 'linkTaken'; readonly key: string; readonly name: string }
  | { readonly code: 'linkMissing'; readonly key: string; readonly name: string }
  /** A number is to be made of the unit's credit code, which has not been entered. */
  | { readonly code: 'unitCodeMissing'; readonly name: string }
  /** A link that belongs to the record from its beginning. */
  | { readonly code: 'linkKept'; readonly key: string; readonly name: string };

/** One reason why not: what it rests on, what is and what would have to be, and who can remove it. */
export type Blocker = BlockerReason & {
  readonly basis: Footing;
  readonly facts: readonly FactFound[];
  readonly cures: readonly CureFound[];
  readonly issues: readonly Issue[];
  /** The form that the issues are about. */
  readonly form: string | null;
};

/** A blocker with nothing to show or to cure beside its reason. */
export function blocked(reason: BlockerReason, basis: Footing): Blocker {
  return { ...reason, basis, facts: [], cures: [], issues: [], form: null };
}
