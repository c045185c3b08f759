import { packError, type PackIssue } from '../issue.ts';
import { type Pack } from '../model/pack.ts';
import { type DocumentType, type RecordType } from '../model/record-type.ts';
import { statesIn } from '../model/state-set.ts';
import { fieldAt } from './field-at.ts';
import { keyed, placed, type Placed } from './placed.ts';
import { dangling, danglingStates } from './reference.ts';

/** What lists show beside fields. */
const OWN_COLUMNS = new Set(['number', 'title', 'state', 'unit', 'createdOn']);

/** What a record type is made of exists: forms, states, fields of its title and columns, ends of its links. */
export function checkRecordTypes(pack: Pack): readonly PackIssue[] {
  return placed(pack.recordTypes, 'recordTypes').flatMap((type) => checkRecordType(pack, type));
}

function checkRecordType(pack: Pack, { item: type, path }: Placed<RecordType>): readonly PackIssue[] {
  const procedure = keyed(pack.procedures, type.procedure);
  return [
    ...dangling({
      kind: 'procedure',
      key: type.procedure,
      among: pack.procedures,
      path: [...path, 'procedure'],
    }),
    ...(procedure && procedure.recordType !== type.key
      ? [packError([...path, 'procedure'], 'procedureOfAnother', { key: procedure.key })]
      : []),
    ...placed(type.documents, ...path, 'documents').flatMap((document) =>
      checkDocument(pack, type, document),
    ),
    ...(fieldAt(pack, type, type.title) && !type.title.startsWith('facts.')
      ? []
      : [packError([...path, 'title'], 'unknown.field', { key: type.title })]),
    ...placed(type.columns, ...path, 'columns').flatMap(({ item, path: at }) =>
      OWN_COLUMNS.has(item) || fieldAt(pack, type, item)
        ? []
        : [packError(at, 'unknown.field', { key: item })],
    ),
    ...checkLinks(pack, type, path),
  ];
}

function checkDocument(
  pack: Pack,
  type: RecordType,
  { item: document, path }: Placed<DocumentType>,
): readonly PackIssue[] {
  const procedure = keyed(pack.procedures, type.procedure);
  return [
    ...dangling({ kind: 'form', key: document.form, among: pack.forms, path: [...path, 'form'] }),
    ...(document.form === undefined && !document.files ? [packError(path, 'emptyDocument')] : []),
    ...(document.files && document.files.min > document.files.max
      ? [packError([...path, 'files'], 'minAboveMax')]
      : []),
    ...(procedure ? danglingStates(document.editableIn, procedure, [...path, 'editableIn']) : []),
    ...(procedure && statesIn(document.editableIn, procedure).length === 0
      ? [packError([...path, 'editableIn'], 'neverEditable')]
      : []),
  ];
}

function checkLinks(pack: Pack, type: RecordType, path: readonly string[]): readonly PackIssue[] {
  return placed(type.links, ...path, 'links').flatMap(({ item: link, path: at }) => {
    const to = dangling({ kind: 'recordType', key: link.to, among: pack.recordTypes, path: [...at, 'to'] });
    if (link.over === 'link') return to;
    // Nobody sets these, and they are read from one end: they follow from the unit.
    return to.concat(
      link.inverse ? [packError([...at, 'inverse'], 'onlyOnLink', { over: link.over })] : [],
      link.setBy.length > 0 ? [packError([...at, 'setBy'], 'onlyOnLink', { over: link.over })] : [],
      link.required ? [packError([...at, 'required'], 'onlyOnLink', { over: link.over })] : [],
    );
  });
}
