import { type DataResource, openLists, resourcesIn } from '@lixiang/forms';
import { resourceDigest } from './entry-id.ts';
import { type CatalogueReader, handedInCatalogues } from './handed-in-catalogues.ts';

/** A resource of some catalogue, with whose it is and what it is known by. */
export type Catalogued = Omit<DataResource, 'means'> & {
  readonly id: string;
  readonly unit: string;
  readonly issued: string;
};

/** Every resource in the catalogues that were handed in last, of the records that whoever asks may read. */
export async function* cataloguedResources(reader: CatalogueReader): AsyncGenerator<Catalogued> {
  for await (const { record, document, unit, at, pack, form, values } of handedInCatalogues(reader)) {
    const lists = openLists(pack.codeLists);
    for (const { core, items } of resourcesIn(form, values, lists)) {
      const id = resourceDigest([record, document, core.provider ?? '', core.title ?? '']);
      yield { core, items, id, unit, issued: core.issued ?? at };
    }
  }
}
