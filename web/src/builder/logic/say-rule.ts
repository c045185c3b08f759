import { outlineOf } from '@lixiang/schema';
import type { Names } from '../../form/why/names.ts';
import { sayFormula, sayOutline } from '../../form/why/say-outline.ts';
import type { LogicRule } from './logic-rule.ts';

/** What a rule says: its message, its condition as a sentence, or its formula with the names of what it reads. */
export function sayRule({ kind, rule, sources: [source = ''] }: LogicRule, names: Names): string {
  if (rule) return rule.message;
  const outline = kind === 'computed' ? undefined : outlineOf(source);
  return outline ? sayOutline(outline, names) : sayFormula(source, names);
}
