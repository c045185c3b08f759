import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Base, parseBases } from '@lixiang/schema';
import { wordIssues } from './pack-folder.ts';

/** The bases that come with the program; throws a list of what is wrong with them. */
export function readShippedBases(seed: string): readonly Base[] {
  const folder = join(seed, 'bases');
  return globSync('*.{yaml,yml}', { cwd: folder })
    .toSorted()
    .flatMap((name) => {
      const read = parseBases({ name, text: readFileSync(join(folder, name), 'utf8') });
      if ('issues' in read) throw new Error(wordIssues(folder, read.issues));
      return read.bases;
    });
}
