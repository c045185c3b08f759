import { compileValue } from '../expression/compile-expression.ts';
import { both, type Bounds } from './bounds.ts';
import type { Comparison, Literal, Operand, Outline } from './outline.ts';
import { writeOperand } from './write-outline.ts';

/** What must be true of the answers, by name, for sentences to hold. */
export type Situation = ReadonlyMap<string, Bounds>;

/** A situation that asks for nothing. */
export const ANYTHING: Situation = new Map();

/** Beyond this, everything is held to be possible: doubt is only told where it is certain. */
const MOST = 256;

/** Ways in which sentences can hold, or with `false` fail; none where they never can. */
export function situationsOf(outline: Outline, outcome: boolean): readonly Situation[] {
  switch (outline.kind) {
    case 'not':
      return situationsOf(outline.part, !outcome);
    case 'all':
    case 'any': {
      const parts = outline.parts.map((part) => situationsOf(part, outcome));
      return (outline.kind === 'all') === outcome ? every(parts) : capped(parts.flat());
    }
    case 'compare':
      return of(compared(outline, outcome));
    case 'within':
      return of(within(outline, outcome));
    case 'answered':
      return [situation(outline.path, { answered: outcome })];
    case 'yes':
      return [situation(outline.path, { answered: true, only: [outcome] })];
    case 'formula':
      return outline.source === String(!outcome) ? [] : [ANYTHING];
  }
}

/** All of several at once, in every way that is possible. */
export function every(parts: readonly (readonly Situation[])[]): readonly Situation[] {
  return parts.reduce<readonly Situation[]>(
    (found, part) => capped(found.flatMap((one) => part.flatMap((other) => merged(one, other)))),
    [ANYTHING],
  );
}

function merged(one: Situation, other: Situation): readonly Situation[] {
  const all = new Map(one);
  for (const [name, bounds] of other) {
    const joint = both(all.get(name) ?? {}, bounds);
    if (!joint) return [];
    all.set(name, joint);
  }
  return [all];
}

function capped(found: readonly Situation[]): readonly Situation[] {
  return found.length > MOST ? [ANYTHING] : found;
}

function of(found: Situation | undefined): readonly Situation[] {
  return [found ?? ANYTHING];
}

function situation(path: readonly string[], bounds: Bounds): Situation {
  return new Map([[path.join('.'), bounds]]);
}

const TURNED: Readonly<Record<Comparison, Comparison>> = {
  '==': '==',
  '!=': '!=',
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
};
const OPPOSITE: Readonly<Record<Comparison, Comparison>> = {
  '==': '!=',
  '!=': '==',
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
};

function compared(
  { comparison, left, right }: Extract<Outline, { kind: 'compare' }>,
  outcome: boolean,
): Situation | undefined {
  const sign = outcome ? comparison : OPPOSITE[comparison];
  if (left.kind === 'path') return bounded(left.path, sign, right);
  return right.kind === 'path' ? bounded(right.path, TURNED[sign], left) : undefined;
}

function bounded(path: readonly string[], sign: Comparison, operand: Operand): Situation | undefined {
  const value = valueOf(operand);
  if (value === undefined) return situation(path, { answered: true });
  if (sign === '==') return situation(path, { answered: true, only: [value] });
  if (sign === '!=') return situation(path, { answered: true, never: [value] });
  if (typeof value === 'boolean') return undefined;
  const limit = { value, open: sign === '<' || sign === '>' };
  return situation(path, { answered: true, ...(sign.startsWith('<') ? { to: limit } : { from: limit }) });
}

function within(
  { value, of: among }: Extract<Outline, { kind: 'within' }>,
  outcome: boolean,
): Situation | undefined {
  if (value.kind === 'path' && among.kind === 'literals')
    return situation(value.path, {
      answered: true,
      ...(outcome ? { only: among.values } : { never: among.values }),
    });
  const held = valueOf(value);
  if (among.kind !== 'path' || held === undefined) return undefined;
  return situation(among.path, { answered: true, ...(outcome ? { holds: [held] } : { lacks: [held] }) });
}

function valueOf(operand: Operand): Literal | undefined {
  if (operand.kind !== 'literal') return undefined;
  const value = compileValue(writeOperand(operand), {})({});
  return typeof value === 'boolean' || typeof value === 'number' || typeof value === 'string'
    ? value
    : undefined;
}
