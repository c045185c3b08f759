import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import {
  type Fragments,
  type Pack,
  parsePackFiles,
  parseScenarioFile,
  type Scenario,
  type SourceIssue,
} from '@lixiang/schema';

const SHARED = 'fragments.yaml';
const NOT_THE_PACK = ['demo.yaml', 'scenarios/**'];

/** The scenarios of one file, with the fragments that they may use. */
export type ScenarioSource = {
  readonly file: string;
  readonly jurisdiction: string;
  readonly fragments: Fragments;
  readonly scenarios: readonly Scenario[];
};

/** Reads a file of scenarios, or every one in a folder; `fragments.yaml` in a folder serves all files beside it. */
export function readScenarios(path: string): readonly ScenarioSource[] {
  const files = statSync(path).isDirectory()
    ? globSync('**/*.{yaml,yml}', { cwd: path })
        .toSorted()
        .map((name) => join(path, name))
    : [path];
  return files.map((file) => {
    const { jurisdiction, fragments, scenarios } = readFile(file);
    const shared = join(dirname(file), SHARED);
    const inherited = existsSync(shared) && basename(file) !== SHARED ? readFile(shared).fragments : {};
    return { file, jurisdiction, scenarios, fragments: { ...inherited, ...fragments } };
  });
}

/** Reads the pack that a folder holds. */
export function readPack(folder: string): Pack {
  const names = globSync('**/*.{yaml,yml}', { cwd: folder, exclude: NOT_THE_PACK });
  const files = names.toSorted().map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
  const parsed = parsePackFiles(files);
  if ('issues' in parsed) throw new Error(`${folder} holds no pack:\n${describe(parsed.issues)}`);
  return parsed.pack;
}

function readFile(file: string) {
  const parsed = parseScenarioFile({ name: file, text: readFileSync(file, 'utf8') });
  if ('issues' in parsed) throw new Error(`${file} holds no scenarios:\n${describe(parsed.issues)}`);
  return parsed.scenarioFile;
}

function describe(issues: readonly SourceIssue[]): string {
  return issues
    .map(
      ({ file, line, column, path, code }) =>
        `  ${file ?? ''}:${line ?? 0}:${column ?? 0} ${path.join('.')} ${code}`,
    )
    .join('\n');
}
