import { type Transition } from '@lixiang/schema';
import { type LinkEnd } from './link-end.ts';

/** Where an expression of a record type stands, and so what it may name beside the record itself. */
export type Place =
  | { readonly kind: 'record' }
  /** Of a transition that is filled in with a form of its own. */
  | { readonly kind: 'input'; readonly form: string }
  /** Of a clock, or of one period of a clock that comes round. */
  | { readonly kind: 'clock' }
  | { readonly kind: 'period' }
  /** Over one record of the registry that a panel is drawn from. */
  | { readonly kind: 'candidate'; readonly type: string }
  /** Over each record at the end of a link, with what is filled in with the act. */
  | {
      readonly kind: 'each';
      readonly type: string;
      readonly link: string;
      readonly form: string | null;
    };

export const AT_RECORD: Place = { kind: 'record' };
export const AT_CLOCK: Place = { kind: 'clock' };
export const AT_PERIOD: Place = { kind: 'period' };

/** The place of an expression over each record at the end of a link. */
export function placeOfEach({ key, to }: LinkEnd, place: Place): Place {
  return { kind: 'each', type: to, link: key, form: place.kind === 'input' ? place.form : null };
}

/** A name that no other place has: keys hold no spaces. */
export function nameOfPlace(place: Place): string {
  switch (place.kind) {
    case 'record':
    case 'clock':
    case 'period':
      return place.kind;
    case 'input':
      return `input ${place.form}`;
    case 'candidate':
      return `candidate ${place.type}`;
    case 'each':
      return `each ${place.type} ${place.link} ${place.form ?? ''}`;
  }
}

/** The place of a transition's rules and effects. */
export function placeOf(transition: Transition): Place {
  return transition.input === undefined ? AT_RECORD : { kind: 'input', form: transition.input };
}
