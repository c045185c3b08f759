import { type Json, parsePack } from '@lixiang/schema';
import { jsonOf } from './json-of.ts';

/**
 * A design with all said that it leaves to its defaults, to be compared with what was published; as it is where it is
 * unfinished. One begun under an earlier version of the program does not say what has been added since.
 */
export function completed(content: Json): Json {
  const parsed = parsePack(content);
  return 'pack' in parsed ? jsonOf(parsed.pack) : content;
}
