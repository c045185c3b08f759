import { packError, type PackIssue, packWarning } from '../issue.ts';
import { readerCondition } from '../logic/reader-condition.ts';
import { type Actor } from '../model/actor.ts';
import { type Pack } from '../model/pack.ts';
import { type RecordType } from '../model/record-type.ts';
import { placed, type Placed } from './placed.ts';

/**
 * Who may read is decided for whole lists at once: a condition on it asks only for what is kept of records. Whose
 * record it is reads it anyway, and the clock reads nothing.
 */
export function checkReaders(pack: Pack): readonly PackIssue[] {
  return placed(pack.recordTypes, 'recordTypes').flatMap(({ item: type, path }) =>
    placed(type.read, ...path, 'read').flatMap((reader) => checkReader(pack, type, reader)),
  );
}

function checkReader(
  pack: Pack,
  type: RecordType,
  { item: reader, path }: Placed<Actor>,
): readonly PackIssue[] {
  const { when } = reader;
  if ('clock' in reader) return [packError([...path, 'clock'], 'readsNothing')];
  if ('unit' in reader && reader.unit !== 'any' && (when !== undefined || reader.position !== undefined)) {
    return [packWarning(path, 'readsAnyway')];
  }
  if (when === undefined || readerCondition(when, pack, type)) return [];
  return [packError([...path, 'when'], 'readerCondition')];
}
