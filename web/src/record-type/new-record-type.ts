import { identityOf, isObject, type Json, type JsonObject, type PackEdit } from '@lixiang/schema';
import { keyOfLabel } from '../builder/edit/key-of-label.ts';
import { nameOf } from '../design/place-words.ts';
import { readList, readPlace } from '../design/read-place.ts';
import { fieldsOfForm } from '../property/choices.ts';
import { recordTypeWords as words } from '../wording/record-type.ts';

/** What a new record type is asked for; without a form it gets one of its own. */
export type NewRecordType = {
  readonly name: string;
  readonly nature: 'dossier' | 'registry';
  readonly form: string;
};

/** By what a new record type and its form are known. */
export type NewKeys = { readonly type: string; readonly form: string };

/** What begins a record type: one document to fill in, by whose first answer records are called. */
export function newRecordType(content: Json, asked: NewRecordType, keys: NewKeys): readonly PackEdit[] {
  const existing = readPlace(content, ['forms', asked.form]);
  const form = isObject(existing) ? existing : newFormFor(asked.name, keys.form);
  const after = isObject(existing) ? content : { forms: [form] };
  const formKey = identityOf(form) ?? '';
  const first = fieldsOfForm(after, formKey).find(({ kind }) => !HOLDING.has(kind));
  const formName = nameOf(form) ?? '';
  const document = keyOfLabel(formName, new Set(RESERVED));
  const item: JsonObject = {
    key: keys.type,
    name: asked.name,
    basis: [],
    nature: asked.nature,
    documents: [
      {
        key: document,
        name: formName,
        basis: [],
        form: formKey,
        filledBy: [{ unit: 'own' }],
        editableIn: [],
      },
    ],
    title: `${document}.${first?.key ?? ''}`,
    number: '{year}{seq:4}',
    columns: ['number', 'unit', 'createdOn'],
    create: [{ unit: 'own' }],
    read: [],
  };
  return [
    ...(isObject(existing) ? [] : [insertion(content, 'forms', form)]),
    insertion(content, 'recordTypes', item),
  ];
}

/** Kinds that hold other fields, and no answer that one can be called by. */
const HOLDING: ReadonlySet<string> = new Set(['table', 'group', 'file']);
const RESERVED = 'title number state phase unit record form actor facts files documents input'.split(' ');

function newFormFor(name: string, key: string): JsonObject {
  const label = words.nameField;
  return {
    key,
    name: words.formOf(name),
    basis: [],
    inferred: words.formReason(name),
    sections: [
      {
        key: keyOfLabel(words.basicSection, new Set()),
        title: words.basicSection,
        fields: [{ key: keyOfLabel(label, new Set()), label, kind: 'text', required: true }],
      },
    ],
  };
}

function insertion(content: Json, list: string, item: JsonObject): PackEdit {
  return {
    kind: 'insert',
    into: [list],
    item,
    after: identityOf(readList(content, [list]).at(-1)) ?? null,
  };
}

/** The same record type once more; what only one can have, such as a procedure, it goes without. */
export function copiedRecordType(
  content: Json,
  of: string,
  { name, key }: { readonly name: string; readonly key: string },
): readonly PackEdit[] {
  const type = readPlace(content, ['recordTypes', of]);
  if (!isObject(type)) return [];
  const { procedure: _procedure, links, ...others } = type;
  const own = Array.isArray(links) ? links.map((link: Json) => withoutInverse(link)) : [];
  return [
    {
      kind: 'insert',
      into: ['recordTypes'],
      item: { ...others, links: own, key, name },
      after: of,
    },
  ];
}

/** Two links cannot have one name at the other end. */
function withoutInverse(link: Json): Json {
  if (!isObject(link)) return link;
  const { inverse: _inverse, ...others } = link;
  return others;
}
