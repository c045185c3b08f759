import { type PackIssue, type SourceIssue } from '../issue.ts';
import { ScenarioFile } from '../model/scenario.ts';
import { locate } from './merge-sources.ts';
import { type Places, readYaml, type SourceFile } from './read-yaml.ts';
import { shapeIssues } from './shape-issues.ts';

/** Reads a YAML file of scenarios. */
export function parseScenarioFile(
  file: SourceFile,
): { readonly scenarioFile: ScenarioFile } | { readonly issues: readonly SourceIssue[] } {
  const places: Places = new WeakMap();
  const read = readYaml(file, places);
  if ('issues' in read) return read;
  const parsed = ScenarioFile.safeParse(read.value);
  if (parsed.success) return { scenarioFile: parsed.data };
  const placed = (issue: PackIssue): SourceIssue => ({
    file: file.name,
    ...locate(read.value, issue.path, places),
    ...issue,
  });
  return { issues: shapeIssues(parsed.error.issues).map(placed) };
}
