import { type Values } from '@lixiang/forms';
import { type ExpressionValue, type ScopeValues, type Truth } from '@lixiang/schema';
import { type ClockInputs } from './clock/clock-inputs.ts';
import { clockInputs } from './clock/record-clocks.ts';
import { applies, type DocumentState, documentState } from './document-state.ts';
import { AT_RECORD, type Place } from './place.ts';
import { recordScope } from './record-scope.ts';
import { type ReviewState, reviewState } from './review-state.ts';
import { type Asking, type Digest, type Situation } from './situation.ts';

/** One look at a situation: every question about it is answered from the same facts, and at most once. */
export class Examination implements Asking {
  readonly situation: Situation;
  readonly digest: Digest;
  readonly #documents = new Map<string, DocumentState>();
  readonly #reviews = new Map<string, ReviewState>();
  readonly #truths = new Map<string, Truth>();
  #scope: ScopeValues | undefined;

  constructor(situation: Situation, digest: Digest) {
    this.situation = situation;
    this.digest = digest;
  }

  /** What expressions may name, worked out as it is read. */
  get scope(): ScopeValues {
    this.#scope ??= recordScope(this);
    return this.#scope;
  }

  /** Whether a condition of the record holds. */
  holds(source: string): Truth {
    const known = this.#truths.get(source);
    if (known !== undefined) return known;
    // A condition that comes back to itself, as a review that asks whether it has passed, stays unknown.
    this.#truths.set(source, 'unknown');
    const truth = this.situation.type.condition(source, AT_RECORD)(this.scope);
    this.#truths.set(source, truth);
    return truth;
  }

  /** Whether a condition holds at a place that knows more than the record. */
  holdsAt(source: string, place: Place, more: ScopeValues): Truth {
    return this.situation.type.condition(source, place)(this.#with(more));
  }

  /** What an expression comes to; undefined where that is unknown. */
  valueAt(source: string, place: Place, more: ScopeValues): ExpressionValue | undefined {
    return this.situation.type.value(source, place)(this.#with(more));
  }

  document(key: string): DocumentState | undefined {
    const known = this.#documents.get(key);
    if (known) return known;
    const type = this.situation.type.recordType.documents.find((each) => each.key === key);
    if (!type) return undefined;
    const state = documentState(type, this.situation);
    this.#documents.set(key, state);
    return state;
  }

  answers(document: string): Values {
    return this.document(document)?.values ?? {};
  }

  /** Whether a document is asked for as things stand. */
  asksFor(document: string): boolean {
    const state = this.document(document);
    return state !== undefined && applies(state.type, (source) => this.holds(source));
  }

  review(key: string): ReviewState | undefined {
    const known = this.#reviews.get(key);
    if (known) return known;
    const review = this.situation.type.procedure?.reviews.find((each) => each.key === key);
    if (!review) return undefined;
    const state = reviewState(review, this, this.digest);
    this.#reviews.set(key, state);
    return state;
  }

  /** What the record's clocks are derived from. */
  clockInputs(): ClockInputs {
    return clockInputs(this);
  }

  /** The scope with more names: it stands behind them, and is still worked out as it is read. */
  #with(more: ScopeValues): ScopeValues {
    if (Object.keys(more).length === 0) return this.scope;
    const scope: Record<string, unknown> = Object.create(this.scope);
    return Object.assign(scope, more);
  }
}
