import { type Values } from '@lixiang/forms';
import { type PlannedEffect } from './plan-effects.ts';

/** The facts of a record once an act has written its own; what is cleared is gone. */
export function factsAfter(facts: Values, effects: readonly PlannedEffect[]): Values {
  const after: Record<string, unknown> = { ...facts };
  for (const effect of effects) {
    if (effect.kind !== 'set') continue;
    if (effect.value === null) delete after[effect.fact];
    else after[effect.fact] = effect.value;
  }
  return after;
}
