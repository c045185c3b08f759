import { checkPack, Pack, type PackSource } from '@lixiang/schema';
import { CompiledPack } from './compile-pack.ts';
import { SAMPLE_PACK_SOURCE } from './sample-pack.ts';

type Procedure = NonNullable<PackSource['procedures']>[number];
type RecordType = PackSource['recordTypes'][number];

/** Parts of the made-up county's pack in which a test writes what it asks about. */
export type Variation = {
  readonly source: PackSource;
  readonly procedure: (key: string) => Procedure;
  readonly recordType: (key: string) => RecordType;
  readonly transition: (procedure: string, key: string) => Procedure['transitions'][number];
};

/** The made-up county's pack with something in it written differently; it must still be sound. */
export function sampleVariation(vary: (variation: Variation) => void): CompiledPack {
  const source = structuredClone(SAMPLE_PACK_SOURCE);
  const procedure = (key: string) => found(source.procedures ?? [], key);
  vary({
    source,
    procedure,
    recordType: (key) => found(source.recordTypes, key),
    transition: (of, key) => found(procedure(of).transitions, key),
  });
  const pack = Pack.parse(source);
  const errors = checkPack(pack).filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return new CompiledPack(2, pack);
}

function found<T extends { readonly key: string }>(among: readonly T[], key: string): T {
  const item = among.find((each) => each.key === key);
  if (!item) throw new Error(`the sample has no ${key}`);
  return item;
}
