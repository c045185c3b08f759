import type { Path } from '@lixiang/forms';

/** One text per place, for maps and element ids; keys and row ids hold no slash. */
export function pathKey(path: Path): string {
  return path.length === 1 ? (path[0] ?? '') : path.join('/');
}
