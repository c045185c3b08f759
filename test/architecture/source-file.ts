import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

export type SourceFile = {
  readonly path: string;
  readonly text: string;
  readonly lines: number;
  /** What it imports: bare names as written, relative ones as paths from the top of the repository. */
  readonly imports: readonly string[];
};

const root = join(import.meta.dirname, '../..');
const IMPORT = /(?:^|\n)\s*(?:import|export)\s[^'"`;]*?from\s*'([^']+)'|\bimport\s*\(?\s*'([^']+)'/g;

/** Every TypeScript file of our packages, with what it imports. */
export function readSourceFiles(): readonly SourceFile[] {
  return globSync('{schema,forms,seed,server,web,test}/**/*.{ts,tsx}', {
    cwd: root,
    exclude: (path) => /(^|[/\\])(node_modules|dist|generated)([/\\]|$)/.test(path),
  })
    .filter((path) => !path.endsWith('.d.ts'))
    .toSorted()
    .map((path) => sourceFileOf(path.replaceAll('\\', '/')));
}

function sourceFileOf(path: string): SourceFile {
  const text = readFileSync(join(root, path), 'utf8');
  const imports = [...text.matchAll(IMPORT)]
    .map((match) => match[1] ?? match[2] ?? '')
    .map((target) => (target.startsWith('.') ? normalize(join(dirname(path), target)) : target));
  return { path, text, lines: text.split('\n').length, imports };
}
