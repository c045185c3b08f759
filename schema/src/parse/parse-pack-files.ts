import { type Place, packError, type SourceIssue } from '../issue.ts';
import { isStruct } from '../expression/read-value.ts';
import { type Pack } from '../model/pack.ts';
import { locate, mergeSources } from './merge-sources.ts';
import { parsePack } from './parse-pack.ts';
import { type Places, readYaml, type SourceFile } from './read-yaml.ts';

/** A pack and the way back from a path in it to the line that says so. */
export type SourcedPack = {
  readonly pack: Pack;
  locate(path: readonly string[]): Place | undefined;
};

/** Reads a pack written in several YAML files; each holds some of the pack's top-level properties. */
export function parsePackFiles(
  files: readonly SourceFile[],
): SourcedPack | { readonly issues: readonly SourceIssue[] } {
  const places: Places = new WeakMap();
  const values: unknown[] = [];
  const issues: SourceIssue[] = [];
  for (const file of files) {
    const read = readYaml(file, places);
    if ('issues' in read) issues.push(...read.issues);
    else if (isStruct(read.value)) values.push(read.value);
    else issues.push({ ...packError([], 'wrongKind', { expected: 'object' }), file: file.name });
  }
  if (issues.length > 0) return { issues };
  const merged = mergeSources([{}, ...values], places);
  const find = (path: readonly string[]) => locate(merged.value, path, places);
  const placed = (issue: SourceIssue): SourceIssue => ({ ...find(issue.path), ...issue });
  if (merged.issues.length > 0) return { issues: merged.issues.map(placed) };
  const parsed = parsePack(merged.value);
  return 'issues' in parsed ? { issues: parsed.issues.map(placed) } : { pack: parsed.pack, locate: find };
}
