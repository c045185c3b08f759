import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { type Pack, parsePackFiles, type Scenario, type SourceIssue, tellScenarios } from '@lixiang/schema';

/** Not parts of a pack, though they lie in its folder: scenarios prove it, and the demo is played on it. */
const BESIDE = /^scenarios[/\\]|^demo\.ya?ml$/;

/** Reads a pack from the YAML files of a folder; throws a list of what is wrong, each with its place. */
export function readPackFolder(folder: string): Pack {
  const files = globSync('**/*.{yaml,yml}', { cwd: folder })
    .filter((name) => !BESIDE.test(name))
    .toSorted()
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
  if (files.length === 0) throw new Error(`${folder} 中没有配置文件（*.yaml）。`);
  const read = parsePackFiles(files);
  if ('issues' in read) throw new Error(wordIssues(folder, read.issues));
  return read.pack;
}

const Named = z.looseObject({ jurisdiction: z.looseObject({ key: z.string(), name: z.string() }) });

/** Whose pack lies in a folder, without reading the rest of it. */
export function readWhose(folder: string): { readonly key: string; readonly name: string } {
  const { key, name } = Named.parse(parse(readFileSync(join(folder, 'pack.yaml'), 'utf8'))).jurisdiction;
  return { key, name };
}

/** Reads the scenarios that lie beside a pack; throws a list of what is wrong with them. */
export function readScenarioFolder(folder: string): readonly Scenario[] {
  const files = globSync('scenarios/**/*.{yaml,yml}', { cwd: folder })
    .toSorted()
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
  const told = tellScenarios(files);
  if ('issues' in told) throw new Error(wordIssues(folder, told.issues));
  return told.scenarios;
}

/** What is wrong with a pack, a line for each. */
export function wordIssues(folder: string, issues: readonly SourceIssue[]): string {
  const lines = issues.map(({ file, line, column, path, code, params }) => {
    const place = file === undefined ? path.join('.') : `${file}:${line}:${column} ${path.join('.')}`;
    return `  ${place}  ${code} ${JSON.stringify(params)}`;
  });
  return [`${folder} 中的配置有 ${issues.length} 处问题：`, ...lines].join('\n');
}

/** The folders of packs that come with the program. */
export function packFolders(seed: string): readonly string[] {
  return readdirSync(seed, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(seed, entry.name, 'pack.yaml')))
    .map((entry) => join(seed, entry.name))
    .toSorted();
}
