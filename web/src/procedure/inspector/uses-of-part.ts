import { identityOf, isObject, type Json } from '@lixiang/schema';
import { nameOf } from '../../design/place-words.ts';
import { readList } from '../../design/read-place.ts';

/** What else in a procedure speaks of a state: acts, reviews and panels, by name. */
export function usesOfPart(content: Json, procedure: string, state: string): readonly string[] {
  return ['transitions', 'reviews', 'panels'].flatMap((part) =>
    readList(content, ['procedures', procedure, part]).flatMap((item) => {
      const says =
        isObject(item) && [item['from'], item['to'], item['states']].some((each) => speaksOf(each, state));
      return says ? [nameOf(item) ?? identityOf(item) ?? ''] : [];
    }),
  );
}

function speaksOf(value: Json | undefined, state: string): boolean {
  if (value === state) return true;
  if (Array.isArray(value)) return value.includes(state);
  return isObject(value) && speaksOf(value['lastOf'], state);
}
