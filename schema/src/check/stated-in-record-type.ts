import { type Pack } from '../model/pack.ts';
import { type RecordType } from '../model/record-type.ts';
import { procedureScope } from '../scope/procedure-scope.ts';
import { placed, type Placed } from './placed.ts';
import { condition, ofActors, type Stated } from './stated.ts';

/** Every expression of a record type outside its procedure. */
export function statedInRecordType(
  pack: Pack,
  { item: recordType, path }: Placed<RecordType>,
): readonly Stated[] {
  const scope = procedureScope(pack, recordType);
  return [
    ...placed(recordType.documents, ...path, 'documents').flatMap(({ item: document, path: at }) =>
      condition(document.appliesWhen, scope, [...at, 'appliesWhen']).concat(
        ofActors(document.filledBy, scope, ...at, 'filledBy'),
      ),
    ),
    ...placed(recordType.links, ...path, 'links').flatMap(({ item: link, path: at }) =>
      ofActors(link.setBy, scope, ...at, 'setBy'),
    ),
    ...ofActors(recordType.create, scope, ...path, 'create'),
    ...ofActors(recordType.read, scope, ...path, 'read'),
  ];
}
