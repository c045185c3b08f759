import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Thesaurus } from '@lixiang/schema';
import { parse } from 'yaml';
import { type Sources } from '../../server/src/similarity/fingerprint.ts';

export type LabelledProject = Sources & { readonly id: string };

const HERE = join(import.meta.dirname, '../../server/src/similarity/labelled');

/** Projects, or duplicates of them in other words: which project, its name, what it is to do, its 信息项. */
export function readLabelled(name: 'projects' | 'queries'): readonly LabelledProject[] {
  const lines = readFileSync(join(HERE, `${name}.psv`), 'utf8')
    .trimEnd()
    .split('\n');
  return lines.map((line) => {
    const [id = '', title = '', goal = '', items = ''] = line.split('|');
    return { id, title, texts: [goal], items: items.split('、') };
  });
}

/** What the counties that ship with the program call by several names. */
export function readThesaurus(): Thesaurus {
  const file = join(import.meta.dirname, '../../seed/tunxi/thesaurus.yaml');
  return parse(readFileSync(file, 'utf8')).thesaurus;
}
