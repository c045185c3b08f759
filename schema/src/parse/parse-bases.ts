import { z } from 'zod';
import type { PackIssue, SourceIssue } from '../issue.ts';
import { Base } from '../model/base.ts';
import { locate } from './merge-sources.ts';
import { type Places, readYaml, type SourceFile } from './read-yaml.ts';
import { shapeIssues } from './shape-issues.ts';

const BaseFile = z.strictObject({ bases: z.array(Base).min(1) });

/** Reads the bases that a YAML or JSON file holds, written as a pack holds them. */
export function parseBases(
  file: SourceFile,
): { readonly bases: readonly Base[] } | { readonly issues: readonly SourceIssue[] } {
  const places: Places = new WeakMap();
  const read = readYaml(file, places);
  if ('issues' in read) return read;
  const parsed = BaseFile.safeParse(read.value);
  if (parsed.success) return { bases: parsed.data.bases };
  const found = (issue: PackIssue): SourceIssue => ({
    file: file.name,
    ...locate(read.value, issue.path, places),
    ...issue,
  });
  return { issues: shapeIssues(parsed.error.issues).map(found) };
}
