import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The top of the repository, wherever in it the program was built to. */
export function projectRoot(): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, 'server/package.json'))) {
    const above = dirname(folder);
    if (above === folder) throw new Error('找不到程序所在的文件夹。');
    folder = above;
  }
  return folder;
}
