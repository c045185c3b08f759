import { identityOf, isList, isObject, type Json } from '@lixiang/schema';

/** Where in a design an issue lies: members of lists by their identity, where they have one, instead of a number. */
export function issuePlace(content: Json, path: readonly string[]): readonly string[] {
  const place: string[] = [];
  let value: Json | undefined = content;
  for (const step of path) {
    if (isList(value)) {
      const item: Json | undefined = value[Number(step)];
      place.push(identityOf(item) ?? step);
      value = item;
    } else {
      place.push(step);
      value = isObject(value) ? value[step] : undefined;
    }
  }
  return place;
}
