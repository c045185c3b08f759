import { type Expectation } from './expectation.ts';
import { camelCase, type FoundBlocker, type FoundIssue, namesOf, type Outcome, placeOf } from './outcome.ts';

/** How an outcome differs from what a scenario says it must be; undefined where it does not. */
export function checkExpectation(expectation: Expectation, outcome: Outcome): string | undefined {
  const { refused, refusedBy } = expectation;
  if (refused || refusedBy) return checkRefusal(outcome, { exactly: refused, atLeast: refusedBy ?? [] });
  if (outcome.kind !== 'accepted') return `expected acceptance, but was ${describeOutcome(outcome)}`;
  const warned = outcome.warnings.flatMap(namesOf);
  const silent = (expectation.warned ?? []).filter((name) => !warned.includes(name));
  if (silent.length > 0) {
    return `expected a warning by ${silent.join(', ')}, but was warned by ${warned.join(', ') || 'nothing'}`;
  }
  const unfound = (expectation.issues ?? []).filter((written) => !outcome.issues.some(matches(written)));
  if (unfound.length === 0) return undefined;
  return `expected the issue ${unfound.join(', ')}, but found ${outcome.issues.map(describeIssue).join(', ') || 'none'}`;
}

/** An outcome in words, for a report. */
export function describeOutcome(outcome: Outcome): string {
  if (outcome.kind === 'accepted') return 'accepted';
  if (outcome.kind === 'impossible') return `impossible (${camelCase(outcome.code)}): ${outcome.message}`;
  return `refused:\n${outcome.blockers.map(describeBlocker).join('\n')}`;
}

type Wanted = { readonly exactly: readonly string[] | undefined; readonly atLeast: readonly string[] };

function checkRefusal(outcome: Outcome, { exactly, atLeast }: Wanted): string | undefined {
  const wanted = [...(exactly ?? []), ...atLeast];
  if (outcome.kind === 'accepted') return `expected refusal by ${wanted.join(', ')}, but was accepted`;
  const found: readonly (readonly string[])[] =
    outcome.kind === 'refused' ? outcome.blockers.map(namesOf) : [[camelCase(outcome.code)]];
  const missing = wanted.filter((name) => !found.some((names) => names.includes(name)));
  if (missing.length > 0)
    return `expected refusal by ${missing.join(', ')}, but was ${describeOutcome(outcome)}`;
  if (!exactly) return undefined;
  const surplus = found.filter((names) => !names.some((name) => wanted.includes(name)));
  if (surplus.length === 0) return undefined;
  return `expected refusal by ${exactly.join(', ')} alone, but was ${describeOutcome(outcome)}`;
}

function matches(written: string): (issue: FoundIssue) => boolean {
  const [place = '', code] = written.split(/:\s*/);
  return (issue) => placeOf(issue) === place && (code === undefined || issue.code === code);
}

function describeBlocker(blocker: FoundBlocker): string {
  const facts = blocker.facts.map(
    ({ label, actual, required }) =>
      `      ${label}: ${actual ?? '—'}${required === null ? '' : ` / ${required}`}`,
  );
  const issues = blocker.issues.map((issue) => `      ${describeIssue(issue)}`);
  return [`    [${namesOf(blocker).join(' ')}] ${blocker.message}`, ...facts, ...issues].join('\n');
}

function describeIssue(issue: FoundIssue): string {
  return `${placeOf(issue)}: ${issue.code}`;
}
