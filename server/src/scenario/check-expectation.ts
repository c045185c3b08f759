import { type Difference, SAME, type ToldReason } from './difference.ts';
import { type Expectation } from './expectation.ts';
import { camelCase, type FoundIssue, namesOf, type Outcome, placeOf } from './outcome.ts';

/** How an outcome differs from what a scenario says it must be. */
export function checkExpectation(expectation: Expectation, outcome: Outcome): readonly Difference[] {
  const { refused, refusedBy } = expectation;
  if (refused || refusedBy) {
    const wrong = checkRefusal(outcome, { exactly: refused, atLeast: refusedBy ?? [] });
    return wrong.length > 0 ? wrong : checkTold(expectation, outcome);
  }
  if (outcome.kind !== 'accepted') return [differing('acceptance', [], outcome)];
  const warned = outcome.warnings.flatMap(namesOf);
  const wanted = expectation.warned ?? [];
  if (wanted.some((name) => !warned.includes(name))) {
    return [{ code: 'warned', about: null, expected: wanted, found: warned }];
  }
  return checkTold(expectation, outcome);
}

/** How the issues and facts that are told with an outcome differ from those that a scenario names. */
function checkTold({ issues = [], facts = {} }: Expectation, outcome: Outcome): readonly Difference[] {
  const reasons = reasonsAndWarnings(outcome);
  const issuesFound = outcome.kind === 'accepted' ? outcome.issues : reasons.flatMap((each) => each.issues);
  const factsFound = reasons.flatMap((each) => each.facts);
  const places = issuesFound.map((issue) => `${placeOf(issue)}: ${issue.code}`);
  return [
    ...(issues.every((written) => issuesFound.some(matches(written)))
      ? SAME
      : [{ code: 'issues', about: null, expected: issues, found: places } as const]),
    ...Object.entries(facts).flatMap(([label, written]) => {
      const [actual, required] = typeof written === 'string' ? [written] : written;
      const found = factsFound.filter((each) => each.label === label);
      const same = found.some(
        (each) => each.actual === actual && (required === undefined || each.required === required),
      );
      const told = found.map((each) =>
        [each.actual, each.required].filter((part) => part !== null).join(' / '),
      );
      return same ? SAME : [{ code: 'told', about: label, expected: written, found: told } as const];
    }),
  ];
}

/** All that is said for or against an act, linked records included. */
function reasonsAndWarnings(outcome: Outcome) {
  if (outcome.kind === 'impossible') return [];
  const found = outcome.kind === 'refused' ? outcome.blockers : outcome.warnings;
  return found.flatMap(({ issues, facts, within }) => [{ issues, facts }, within].flat());
}

type Wanted = { readonly exactly: readonly string[] | undefined; readonly atLeast: readonly string[] };

function checkRefusal(outcome: Outcome, { exactly, atLeast }: Wanted): readonly Difference[] {
  const wanted = [...(exactly ?? []), ...atLeast];
  const found = reasonsOf(outcome);
  const missing = wanted.some((name) => !found.some((names) => names.includes(name)));
  const surplus =
    exactly !== undefined && found.some((names) => !names.some((name) => wanted.includes(name)));
  if (outcome.kind !== 'accepted' && !missing && !surplus) return SAME;
  return [differing('refused', wanted, outcome)];
}

function reasonsOf(outcome: Outcome): readonly (readonly string[])[] {
  if (outcome.kind === 'accepted') return [];
  return outcome.kind === 'refused' ? outcome.blockers.map(namesOf) : [[camelCase(outcome.code)]];
}

function differing(
  code: 'acceptance' | 'refused',
  expected: readonly string[],
  outcome: Outcome,
): Difference {
  return { code, about: null, expected, found: tellOutcome(outcome) };
}

/** What came of an act, as it is told to whoever wrote the scenario: nothing where it was accepted. */
function tellOutcome(outcome: Outcome): readonly ToldReason[] {
  if (outcome.kind === 'accepted') return [];
  if (outcome.kind === 'impossible') {
    return [{ names: [camelCase(outcome.code)], message: outcome.message, facts: [] }];
  }
  return outcome.blockers.map((blocker) => ({
    names: namesOf(blocker),
    message: blocker.message,
    facts: [
      ...blocker.facts.map(({ label, actual, required }) => ({ label, actual, required })),
      ...blocker.issues.map((issue) => ({ label: placeOf(issue), actual: issue.code, required: null })),
    ],
  }));
}

function matches(written: string): (issue: FoundIssue) => boolean {
  const [place = '', code] = written.split(/:\s*/);
  return (issue) => placeOf(issue) === place && (code === undefined || issue.code === code);
}
