import { type Values } from '@lixiang/forms';
import { type Transition } from '@lixiang/schema';
import { type Blocker, blocked } from './blocker.ts';

export type Remark = {
  readonly document: string | null;
  readonly field: string | null;
  readonly text: string;
};

/** An act with everything that is filled in and said with it. */
export type GivenAct = {
  readonly kind: 'given';
  readonly input: Values;
  readonly reason: string | null;
  readonly remarks: readonly Remark[];
  /** Rule key → why the actor goes on all the same; blank where it has only been seen. */
  readonly acknowledged: ReadonlyMap<string, string>;
};

/** How an act is looked at. */
export type Act =
  /** Whether it could be taken, before anything is filled in with it. */
  | { readonly kind: 'nothing' }
  | GivenAct
  /** Carried along by another act, whose authority and reason it has. */
  | {
      readonly kind: 'effect';
      readonly reason: string | null;
      /** What the carrying act fills in; null while that act itself is not filled in. */
      readonly input: Values | null;
    };

export const NOTHING_GIVEN: Act = { kind: 'nothing' };

/** What is filled in with an act; null before anything is. */
export function inputOf(act: Act): Values | null {
  return act.kind === 'nothing' ? null : act.input;
}

/** What the actor must say with the act and has not said. */
export function remarksBlockers(transition: Transition, act: Act): readonly Blocker[] {
  const { remarks } = transition;
  if (remarks === 'none' || act.kind !== 'given' || isSaid(remarks, act)) return [];
  return [blocked({ code: 'remarksMissing', remarks }, transition)];
}

function isSaid(remarks: 'reason' | 'fields' | 'points', act: GivenAct): boolean {
  const said = act.remarks.filter(({ text }) => text.trim() !== '');
  switch (remarks) {
    case 'reason':
      return (act.reason ?? '').trim() !== '';
    case 'fields':
      return said.some(({ document }) => document !== null);
    case 'points':
      return said.length > 0;
  }
}
