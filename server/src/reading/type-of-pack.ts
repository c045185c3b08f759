import { type Pack, type ReadPath, readPathsOf, type RecordType } from '@lixiang/schema';

/** One type of record of a pack, with what of it can be compared. */
export type TypeOfPack = {
  readonly pack: Pack;
  readonly recordType: RecordType;
  readonly key: string;
  /** A type without a procedure hands nothing in: what is written is what counts. */
  readonly keepsWritten: boolean;
  readonly paths: ReadonlyMap<string, ReadPath>;
  readonly all: readonly ReadPath[];
};

/** A record type as the read API goes about it. */
export function typeOfPack(pack: Pack, recordType: RecordType): TypeOfPack {
  const all = readPathsOf(pack, recordType);
  const paths = new Map(all.map((path) => [path.path, path]));
  const keepsWritten = recordType.procedure === undefined;
  return { pack, recordType, key: recordType.key, keepsWritten, paths, all };
}
