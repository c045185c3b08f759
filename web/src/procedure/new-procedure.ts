import { identityOf, isObject, type Json, type JsonObject, type PackEdit } from '@lixiang/schema';
import { keyOfLabel } from '../builder/edit/key-of-label.ts';
import { readList } from '../design/read-place.ts';
import { choicesAt } from '../property/choices.ts';
import type { Choice } from '../property/part-spec.ts';

/** What a new procedure is asked for. */
export type NewProcedure = {
  readonly name: string;
  readonly recordType: string;
  readonly initial: string;
  readonly final: string;
};

/** What begins a procedure: its beginning, its end and one act between them; its record type goes by it from now on. */
export function newProcedure(
  content: Json,
  { name, recordType, initial, final }: NewProcedure,
  key: string,
): readonly PackEdit[] {
  const first = keyOfLabel(initial, new Set());
  const last = keyOfLabel(final, new Set([first]));
  const act = keyOfLabel(final, new Set([first, last]));
  const item: JsonObject = {
    key,
    name,
    basis: [],
    recordType,
    initial: first,
    states: [
      { key: first, name: initial },
      { key: last, name: final, final: true },
    ],
    transitions: [{ key: act, name: final, basis: [], from: [first], to: last, by: [{ unit: 'own' }] }],
  };
  return [
    insertion(content, item),
    { kind: 'set', at: ['recordTypes', recordType, 'procedure'], value: key },
    ...writableFrom(content, recordType, first),
  ];
}

/** What could be written at any time is written where the procedure begins, until somebody says otherwise. */
function writableFrom(content: Json, recordType: string, state: string): readonly PackEdit[] {
  const place = ['recordTypes', recordType, 'documents'];
  return readList(content, place).flatMap((document): readonly PackEdit[] => {
    const key = identityOf(document);
    if (key === undefined || !isObject(document)) return [];
    const { editableIn } = document;
    return Array.isArray(editableIn) && editableIn.length === 0
      ? [{ kind: 'set', at: [...place, key, 'editableIn'], value: [state] }]
      : [];
  });
}

/** The same procedure for another record type. */
export function copiedProcedure(
  content: Json,
  of: string,
  { name, recordType, key }: { readonly name: string; readonly recordType: string; readonly key: string },
): readonly PackEdit[] {
  const procedure = readList(content, ['procedures']).find((each) => identityOf(each) === of);
  if (!isObject(procedure)) return [];
  return [
    insertion(content, { ...procedure, key, name, recordType }),
    { kind: 'set', at: ['recordTypes', recordType, 'procedure'], value: key },
  ];
}

/** Takes a procedure away; the record types that go by it have none then. */
export function procedureRemoval(content: Json, key: string): readonly PackEdit[] {
  const types = readList(content, ['recordTypes']).flatMap((type): readonly PackEdit[] => {
    const own = identityOf(type);
    return own !== undefined && isObject(type) && type['procedure'] === key
      ? [{ kind: 'clear', at: ['recordTypes', own, 'procedure'] }]
      : [];
  });
  return [...types, { kind: 'remove', at: ['procedures', key] }];
}

/** Record types that have no procedure yet. */
export function typesWithout(content: Json): readonly Choice[] {
  const without = new Set(
    readList(content, ['recordTypes']).flatMap((type) =>
      isObject(type) && type['procedure'] === undefined ? (identityOf(type) ?? []) : [],
    ),
  );
  return choicesAt(content, 'recordTypes').filter(({ key }) => without.has(key));
}

function insertion(content: Json, item: JsonObject): PackEdit {
  const after = identityOf(readList(content, ['procedures']).at(-1)) ?? null;
  return { kind: 'insert', into: ['procedures'], item, after };
}
