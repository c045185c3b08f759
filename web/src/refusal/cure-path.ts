import type { ShownCure } from './refusal-fragments.ts';

/** Where a cure is carried out; undefined where it lies outside the system. */
export function curePath(
  cure: Pick<ShownCure, 'record' | 'document' | 'transition'>,
  here: string,
): string | undefined {
  const record = `/r/${cure.record ?? here}`;
  if (cure.document) return `${record}/d/${cure.document}`;
  if (cure.transition) return `${record}?act=${cure.transition}`;
  return cure.record ? record : undefined;
}
