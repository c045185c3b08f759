import { packError, type SourceIssue } from '../issue.ts';
import { type Scenario } from '../model/scenario.ts';
import { parseScenarioFile } from '../parse/parse-scenario-file.ts';
import { type SourceFile } from '../parse/read-yaml.ts';
import { expandSteps, type Fragments } from './expand-steps.ts';

/** The file whose fragments serve all files beside it. */
const SHARED_FRAGMENTS = 'fragments.yaml';

type Told = { readonly scenarios: readonly Scenario[] } | { readonly issues: readonly SourceIssue[] };

/**
 * The scenarios of several files, each whole: what their fragments stand for is put in place. Where it is known whose
 * pack they are to prove, files of another jurisdiction are refused.
 */
export function tellScenarios(files: readonly SourceFile[], jurisdiction?: string): Told {
  const read = files.map((file) => ({ file, ...parseScenarioFile(file) }));
  const issues = read.flatMap((each) => ('issues' in each ? each.issues : []));
  if (issues.length > 0) return { issues };
  const sources = read.flatMap((each) => ('scenarioFile' in each ? [each] : []));
  const foreign = sources.flatMap(({ file, scenarioFile: { jurisdiction: key } }) =>
    jurisdiction === undefined || key === jurisdiction
      ? []
      : [
          {
            ...packError(['jurisdiction'], 'foreignScenarios', { key, own: jurisdiction }),
            file: file.name,
          },
        ],
  );
  if (foreign.length > 0) return { issues: foreign };
  const shared = new Map(
    sources
      .filter(({ file }) => file.name.split('/').at(-1) === SHARED_FRAGMENTS)
      .map(({ file, scenarioFile }) => [folderOf(file), scenarioFile.fragments]),
  );
  const told = sources.flatMap(({ file, scenarioFile: { scenarios, fragments } }) =>
    scenarios.map((scenario) => tell(scenario, { ...shared.get(folderOf(file)), ...fragments }, file)),
  );
  const failed = told.flatMap((each) => ('issue' in each ? [each.issue] : []));
  if (failed.length > 0) return { issues: failed };
  return { scenarios: told.flatMap((each) => ('scenario' in each ? [each.scenario] : [])) };
}

function folderOf({ name }: SourceFile): string {
  return name.slice(0, name.lastIndexOf('/') + 1);
}

function tell(
  scenario: Scenario,
  fragments: Fragments,
  file: SourceFile,
): { readonly scenario: Scenario } | { readonly issue: SourceIssue } {
  try {
    const given = [...expandSteps(scenario.given, fragments)];
    return { scenario: { ...scenario, given, when: [...expandSteps(scenario.when, fragments)] } };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return {
      issue: {
        ...packError([scenario.id], 'scenarioSteps', { reason }),
        file: file.name,
        line: 1,
        column: 1,
      },
    };
  }
}
