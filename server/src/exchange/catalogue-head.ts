import { type Pack } from '@lixiang/schema';

/** Whose catalogue it is, of which place, and where it is found. */
export type CatalogueHead = {
  readonly title: string;
  readonly publisher: string;
  /** The administrative division by its code of GB/T 2260. */
  readonly place: string;
  readonly base: string;
};

/** What is made where it has no effect says so in its title. */
export function markedTitle(title: string, mark: string | null): string {
  return mark === null ? title : `${title}（${mark}）`;
}

type Place = { readonly base: string; readonly mark: string | null };

/** What stands above the catalogue of a jurisdiction. */
export function catalogueHead(
  { jurisdiction }: Pick<Pack, 'jurisdiction'>,
  { base, mark }: Place,
): CatalogueHead {
  const { name, code } = jurisdiction;
  return { title: markedTitle(`${name}数据资源目录`, mark), publisher: name, place: code, base };
}
