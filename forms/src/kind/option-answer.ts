import { type Option } from '@lixiang/schema';
import { type OptionIndex } from '../list/option-index.ts';
import { fault, type Finding, NO_FINDINGS, type Parsed, warning } from './behaviour.ts';
import { showAny } from './blank.ts';
import { checkText } from './text-answer.ts';

/** As long as an answer may be that an open list does not name. */
const LONGEST_OWN = 200;

/** Judges one chosen value; a retired option stays readable, and says so. */
export function checkOption(index: OptionIndex, value: unknown): readonly Finding[] {
  if (typeof value !== 'string') return [fault('choice.unknown', { value: showAny(value) })];
  const option = index.find(value);
  if (option !== undefined) {
    return option.retired ? [warning('choice.retired', { value: option.label })] : NO_FINDINGS;
  }
  return index.open ? checkText(value, 0, LONGEST_OWN) : [fault('choice.unknown', { value })];
}

/** Reads one choice among candidates; an open list takes other texts as they are. */
export function readOption(index: OptionIndex, candidates: readonly Option[], written: string): Parsed {
  const [only, ...others] = candidates;
  if (only !== undefined && others.length === 0) return { value: only.key };
  return index.open ? { value: written } : { finding: fault('choice.unknown', { value: written }) };
}

/** Writes one choice by its label. */
export function writeOption(index: OptionIndex, value: unknown): string {
  return typeof value === 'string' ? (index.find(value)?.label ?? value) : showAny(value);
}
