import { isObject } from '@lixiang/schema';
import { useDesign, useDesignValue } from '../design/use-design.tsx';
import { draftPack } from './draft-pack.ts';
import type { Owner } from './part-spec.ts';

/** The thing at a place as its panel needs it; draws again whenever the design changes, which names follow. */
export function useOwner(place: readonly string[]): Owner {
  const { store, published } = useDesign();
  const content = useDesignValue([]) ?? store.content;
  const item = store.read(place);
  return { content, pack: draftPack(content, published.content), place, item: isObject(item) ? item : {} };
}
