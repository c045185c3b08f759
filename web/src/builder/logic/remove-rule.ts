import type { PackEdit } from '@lixiang/schema';
import type { LogicRule } from './logic-rule.ts';
import { PROPERTY } from './rule-key.ts';

/** What takes a rule away: the rule itself, or the condition or formula of its field. */
export function removalOf({ kind, place }: Pick<LogicRule, 'kind' | 'place'>): readonly PackEdit[] {
  if (kind === 'rule') return [{ kind: 'remove', at: place }];
  const at = [...place, PROPERTY[kind]];
  return [kind === 'required' ? { kind: 'set', at, value: false } : { kind: 'clear', at }];
}
