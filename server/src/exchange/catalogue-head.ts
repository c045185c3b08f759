import { type Pack } from '@lixiang/schema';

/** Whose catalogue it is, of which place, and where it is found. */
export type CatalogueHead = {
  readonly title: string;
  readonly publisher: string;
  /** The administrative division by its code of GB/T 2260. */
  readonly place: string;
  readonly base: string;
};

/** What stands above the catalogue of a jurisdiction. */
export function catalogueHead({ jurisdiction }: Pick<Pack, 'jurisdiction'>, base: string): CatalogueHead {
  const { name, code } = jurisdiction;
  return { title: `${name}数据资源目录`, publisher: name, place: code, base };
}
