import type { LogicRule } from './logic-rule.ts';

/** What tells one rule of a form from another. */
export function ruleKey({ kind, place }: Pick<LogicRule, 'kind' | 'place'>): string {
  return `${kind} ${place.join('/')}`;
}

/** The property in which a condition or formula of a field or section is kept. */
export const PROPERTY = { visible: 'visibleWhen', required: 'required', computed: 'computed' } as const;
