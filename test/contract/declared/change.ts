import { checkPack, Pack } from '@lixiang/schema';
import { type Site } from './properties.ts';

/** Stands for a property that is not written at all. */
export const REMOVED = Symbol('removed');

/** The pack with something else at a place; undefined where the model has no such pack. */
export function changed(pack: Pack, site: Site, value: unknown): Pack | undefined {
  const { success, data } = Pack.safeParse(replaced(pack, site, value));
  return success ? data : undefined;
}

/** Whether a pack could be published. */
export function isSound(pack: Pack): boolean {
  return checkPack(pack).every(({ severity }) => severity !== 'error');
}

function replaced(at: unknown, [key, ...rest]: Site, value: unknown): unknown {
  if (key === undefined) return value;
  if (Array.isArray(at)) {
    const items: readonly unknown[] = at;
    return items
      .map((item, index) => (index === key ? replaced(item, rest, value) : item))
      .filter((item) => item !== REMOVED);
  }
  if (typeof at !== 'object' || at === null) return at;
  return Object.fromEntries(
    Object.entries(at).flatMap(([name, member]) => {
      if (name !== String(key)) return [[name, member]];
      const next = replaced(member, rest, value);
      return next === REMOVED ? [] : [[name, next]];
    }),
  );
}
