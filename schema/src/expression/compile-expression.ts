import { buildTerm } from './build-term.ts';
import { checkLiterals, optionsOf } from './check-options.ts';
import { parseSource } from './parse-source.ts';
import { isPlain, sameType, typeName } from './scope-type.ts';
import { BROKEN, type Term, type Workshop } from './term.ts';
import {
  type ExpressionIssue,
  type ExpressionValue,
  type Scope,
  type ScopeType,
  type ScopeValues,
  type Truth,
} from './types.ts';

/** Everything wrong with an expression, in the order of its text. */
export function checkExpression(
  source: string,
  scope: Scope,
  expects: ScopeType | 'any',
): readonly ExpressionIssue[] {
  return assemble(source, scope, expects).issues.toSorted((a, b) => a.start - b.start);
}

/** A condition made ready once; a wrong one is unknown, whatever the values. */
export function compileCondition(source: string, scope: Scope): (values: ScopeValues) => Truth {
  const { term, issues } = assemble(source, scope, { kind: 'bool' });
  if (issues.length > 0) return () => 'unknown';
  return (values) => {
    const value = run(term, values);
    if (value === true) return 'holds';
    return value === false ? 'fails' : 'unknown';
  };
}

/** An expression made ready once, to give a plain value; unknown is `undefined`, as is an int beyond 2^53. */
export function compileValue(
  source: string,
  scope: Scope,
): (values: ScopeValues) => ExpressionValue | undefined {
  const { term, issues } = assemble(source, scope, 'any');
  if (issues.length > 0) return () => undefined;
  return (values) => plainValue(run(term, values));
}

/** The paths of the scope that an expression reads; `*` stands for any element of a list. */
export function readsOf(source: string, scope: Scope): readonly (readonly string[])[] {
  return [...assemble(source, scope, 'any').reads.values()];
}

function run(term: Term, values: ScopeValues): unknown {
  return term.run({ values, slots: [], steps: 0 });
}

function assemble(
  source: string,
  scope: Scope,
  expects: ScopeType | 'any',
): Pick<Workshop, 'issues' | 'reads'> & { readonly term: Term } {
  const workshop: Workshop = { scope, variables: [], issues: [], reads: new Map(), build: buildTerm };
  const parsed = parseSource(source);
  if ('issue' in parsed) return { ...workshop, issues: [parsed.issue], term: BROKEN };
  const term = buildTerm(parsed.tree, workshop);
  const { type } = term;
  if (type && (expects === 'any' ? !isPlain(type) : !sameType(type, expects))) {
    workshop.issues.push({
      code: 'wrongType',
      params: { expected: expects === 'any' ? 'value' : typeName(expects), actual: typeName(type) },
      start: parsed.tree.start,
      end: parsed.tree.end,
    });
  } else if (expects !== 'any') {
    checkLiterals(workshop, parsed.tree, optionsOf(expects));
  }
  return { ...workshop, term };
}

function plainValue(value: unknown): ExpressionValue | undefined {
  if (Array.isArray(value)) {
    const plain: ExpressionValue[] = [];
    for (const element of value) {
      const each = plainValue(element);
      if (each === undefined) return undefined;
      plain.push(each);
    }
    return plain;
  }
  return typeof value === 'boolean' || typeof value === 'number' || typeof value === 'string'
    ? value
    : undefined;
}
