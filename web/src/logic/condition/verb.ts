import {
  COMPARISONS,
  type Comparison,
  type Literal,
  type Operand,
  type Outline,
  type Scope,
  type ScopeType,
} from '@lixiang/schema';
import { conditionWords as words } from '../../wording/condition.ts';
import type { Names } from '../../form/why/names.ts';

/** What a sentence says of its topic. */
export type Verb =
  | Comparison
  | 'yes'
  | 'no'
  | 'within'
  | 'notWithin'
  | 'holds'
  | 'lacks'
  | 'answered'
  | 'unanswered';

/** A sentence taken apart: of what, what, and against which values. */
export type Sentence = { readonly path: readonly string[]; readonly verb: Verb; readonly operand?: Operand };

/** What can be said of a value of a type. */
export function verbsFor(type: ScopeType): readonly Verb[] {
  const asked = ['answered', 'unanswered'] as const;
  if (type.kind === 'bool') return ['yes', 'no', ...asked];
  if (type.kind === 'list') return ['holds', 'lacks', ...asked];
  if (type.kind === 'string') return ['==', '!=', 'within', 'notWithin', ...asked];
  return [...COMPARISONS, ...asked];
}

/** How a verb is offered, in the words of what is measured. */
export function verbWords(verb: Verb, measure: ReturnType<Names['measure']>): string {
  return isComparison(verb) ? words.comparisons[measure][verb] : words.verbs[verb];
}

function isComparison(verb: Verb): verb is Comparison {
  return COMPARISONS.some((comparison) => comparison === verb);
}

/** A single sentence taken apart; nothing for those joined by 且 or 或, and for formulas. */
export function sentenceOf(outline: Outline): Sentence | undefined {
  if (outline.kind === 'not') return negated(outline.part);
  if (outline.kind === 'yes') return { path: outline.path, verb: 'yes' };
  if (outline.kind === 'answered') return { path: bare(outline.path), verb: 'answered' };
  if (outline.kind === 'within') return within(outline, true);
  if (outline.kind !== 'compare' || outline.left.kind !== 'path') return undefined;
  return { path: outline.left.path, verb: outline.comparison, operand: outline.right };
}

function negated(part: Outline): Sentence | undefined {
  if (part.kind === 'yes') return { path: part.path, verb: 'no' };
  if (part.kind === 'answered') return { path: bare(part.path), verb: 'unanswered' };
  return part.kind === 'within' ? within(part, false) : undefined;
}

function within({ value, of }: Extract<Outline, { kind: 'within' }>, held: boolean): Sentence | undefined {
  if (of.kind === 'path' && value.kind !== 'formula')
    return { path: of.path, verb: held ? 'holds' : 'lacks', operand: value };
  if (value.kind !== 'path' || of.kind !== 'literals') return undefined;
  return { path: value.path, verb: held ? 'within' : 'notWithin', operand: of };
}

/** `answers.kind` is the answer `kind`. */
function bare(path: readonly string[]): readonly string[] {
  return path[0] === 'answers' ? path.slice(1) : path;
}

/** A sentence put together; a value that it still lacks stands as an empty one. */
export function outlineFrom({ path, verb, operand }: Sentence, scope: Scope): Outline {
  if (verb === 'yes') return { kind: 'yes', path };
  if (verb === 'no') return { kind: 'not', part: { kind: 'yes', path } };
  if (verb === 'answered' || verb === 'unanswered') {
    const answered: Outline = {
      kind: 'answered',
      path: path.length === 1 && 'answers' in scope ? ['answers', ...path] : path,
    };
    return verb === 'answered' ? answered : { kind: 'not', part: answered };
  }
  if (verb === 'holds' || verb === 'lacks') {
    const holds: Outline = { kind: 'within', value: operand ?? NO_TEXT, of: { kind: 'path', path } };
    return verb === 'holds' ? holds : { kind: 'not', part: holds };
  }
  if (verb === 'within' || verb === 'notWithin') {
    const among: Outline = { kind: 'within', value: { kind: 'path', path }, of: asList(operand) };
    return verb === 'within' ? among : { kind: 'not', part: among };
  }
  return { kind: 'compare', comparison: verb, left: { kind: 'path', path }, right: asOne(operand) };
}

const NO_TEXT: Operand = { kind: 'literal', value: '', as: 'plain' };

function asList(operand: Operand | undefined): Operand {
  if (operand?.kind === 'literals') return operand;
  return { kind: 'literals', values: operand?.kind === 'literal' ? [operand.value] : [''] };
}

function asOne(operand: Operand | undefined): Operand {
  if (operand?.kind !== 'literals') return operand ?? NO_TEXT;
  const value: Literal = operand.values[0] ?? '';
  return { kind: 'literal', value, as: 'plain' };
}

/** What a sentence is first held against, for a value of a type. */
export function firstOperand(type: ScopeType): Operand {
  if (type.kind === 'list') return firstOperand(type.of);
  if (type.kind === 'int') return { kind: 'literal', value: 0, as: 'plain' };
  if (type.kind === 'date') return { kind: 'path', path: ['today'] };
  const value = type.kind === 'string' ? (type.oneOf?.[0] ?? '') : true;
  return { kind: 'literal', value, as: 'plain' };
}
