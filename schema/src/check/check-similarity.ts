import { packError, type PackIssue } from '../issue.ts';
import { type Field } from '../model/field.ts';
import { type Pack } from '../model/pack.ts';
import { type RecordType } from '../model/record-type.ts';
import { fieldAt } from './field-at.ts';
import { keyed, placed, type Placed } from './placed.ts';
import { danglingAmong } from './reference.ts';

/** What records are compared by is text that they hold, and each is looked for where there is something to find. */
export function checkSimilarity(pack: Pack): readonly PackIssue[] {
  return [
    ...placed(pack.recordTypes, 'recordTypes').flatMap((type) => checkType(pack, type)),
    ...checkThesaurus(pack),
  ];
}

function checkType(pack: Pack, { item: type, path }: Placed<RecordType>): readonly PackIssue[] {
  const { similarity } = type;
  if (!similarity) return [];
  const at = [...path, 'similarity'];
  const among = { kind: 'recordType', among: pack.recordTypes, path: [...at, 'among'] };
  return [
    ...placed(similarity.texts, ...at, 'texts').flatMap(({ item, path: here }) =>
      isText(fieldAt(pack, type, item), item, here),
    ),
    ...placed(similarity.items, ...at, 'items').flatMap(({ item, path: here }) =>
      isText(columnAt(pack, type, item), item, here),
    ),
    ...danglingAmong(similarity.among, among),
    ...placed(similarity.among, ...at, 'among').flatMap(({ item, path: here }) =>
      keyed(pack.recordTypes, item)?.similarity === undefined && keyed(pack.recordTypes, item)
        ? [packError(here, 'notComparable', { key: item })]
        : [],
    ),
  ];
}

function isText(field: Field | undefined, place: string, path: readonly string[]): readonly PackIssue[] {
  if (!field) return [packError(path, 'unknown.field', { key: place })];
  return field.kind === 'text' || field.kind === 'longText' ? [] : [packError(path, 'notText')];
}

function columnAt(pack: Pack, type: RecordType, place: string): Field | undefined {
  const [document = '', table = '', column] = place.split('.');
  const field = fieldAt(pack, type, `${document}.${table}`);
  return field?.kind === 'table' ? keyed(field.columns, column) : undefined;
}

function checkThesaurus({ thesaurus }: Pack): readonly PackIssue[] {
  const words = [
    ...placed(thesaurus?.same, 'thesaurus', 'same').flatMap(({ item, path }) => placed(item, ...path)),
    ...placed(thesaurus?.common, 'thesaurus', 'common'),
  ];
  const seen = new Set<string>();
  return words.flatMap(({ item: word, path }) => {
    if (seen.has(word)) return [packError(path, 'wordInTwoGroups', { word })];
    seen.add(word);
    return [];
  });
}
