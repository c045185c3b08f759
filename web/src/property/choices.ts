import { isList, isObject, identityOf, type Json } from '@lixiang/schema';
import { namedIn, type PropertyContext } from '../builder/inspector/property-spec.ts';
import { nameOf } from '../design/place-words.ts';
import { readList, readPlace } from '../design/read-place.ts';
import type { Choice } from './part-spec.ts';
import { textOf } from './text-of.ts';

type At = Pick<PropertyContext, 'content' | 'place'>;

/** The record type that a thing belongs to, itself or by its procedure. */
export function typeKeyOf({ content, place: [part, key = ''] }: At): string | undefined {
  if (part === 'recordTypes') return key;
  const type = readPlace(content, ['procedures', key, 'recordType']);
  return part === 'procedures' && typeof type === 'string' ? type : undefined;
}

/** The procedure that a thing belongs to, itself or by its record type. */
export function procedureKeyOf({ content, place: [part, key = ''] }: At): string | undefined {
  if (part === 'procedures') return key;
  const procedure = readPlace(content, ['recordTypes', key, 'procedure']);
  return part === 'recordTypes' && typeof procedure === 'string' ? procedure : undefined;
}

/** The things in a list, to choose from. */
export function choicesAt(content: Json, ...place: readonly string[]): readonly Choice[] {
  return namedIn(readList(content, place)).flatMap(({ key, label }) =>
    typeof key === 'string' && typeof label === 'string' ? [{ key, label: label.slice(0, 200) }] : [],
  );
}

/** What the procedure of a thing has of a kind. */
export function ofProcedure(at: At, part: string): readonly Choice[] {
  const key = procedureKeyOf(at);
  return key === undefined ? [] : choicesAt(at.content, 'procedures', key, part);
}

/** Where something is being handled: a state that is neither the first nor an end, if there is one. */
export function busyState(at: At): string | undefined {
  const key = procedureKeyOf(at) ?? '';
  const states = readList(at.content, ['procedures', key, 'states']).filter(isObject);
  const initial = readPlace(at.content, ['procedures', key, 'initial']);
  const busy = states.find((state) => state['final'] !== true && state['key'] !== initial) ?? states[0];
  return busy && identityOf(busy);
}

/** What the record type of a thing has of a kind. */
export function ofType(at: At, part: string): readonly Choice[] {
  const key = typeKeyOf(at);
  return key === undefined ? [] : choicesAt(at.content, 'recordTypes', key, part);
}

type LinkEnd = Choice & { readonly target: string };

/** The links of a record type, from whichever end they are named. */
function linkEnds(content: Json, type: string): readonly LinkEnd[] {
  return readList(content, ['recordTypes']).flatMap((each) => {
    const own = identityOf(each);
    if (!isObject(each) || own === undefined || !isList(each['links'])) return [];
    return each['links'].filter(isObject).flatMap((link): readonly LinkEnd[] => {
      const { key, to, inverse } = link;
      const label = nameOf(link) ?? '';
      const ends: LinkEnd[] = [];
      if (own === type && typeof key === 'string' && typeof to === 'string')
        ends.push({ key, label, target: to });
      if (to === type && isObject(inverse) && typeof inverse['key'] === 'string')
        ends.push({ key: inverse['key'], label: nameOf(inverse) ?? '', target: own });
      return ends;
    });
  });
}

/** The links of a thing's record. */
export function linksOf(at: At): readonly Choice[] {
  const type = typeKeyOf(at);
  return type === undefined ? [] : linkEnds(at.content, type).map(({ key, label }) => ({ key, label }));
}

/** The record type at the end of a link of a thing's record. */
export function targetOf(at: At, link: Json | undefined): string | undefined {
  const type = typeKeyOf(at);
  return type === undefined ? undefined : linkEnds(at.content, type).find(({ key }) => key === link)?.target;
}

/** The acts of a record type's procedure. */
export function actsOf(content: Json, type: Json | undefined): readonly Choice[] {
  if (typeof type !== 'string') return [];
  const procedure = readPlace(content, ['recordTypes', type, 'procedure']);
  return typeof procedure === 'string' ? choicesAt(content, 'procedures', procedure, 'transitions') : [];
}

/** The fields of a form, without those that hold no answer. */
export function fieldsOfForm(content: Json, form: Json | undefined): readonly FieldChoice[] {
  if (typeof form !== 'string') return [];
  return readList(content, ['forms', form, 'sections'])
    .filter(isObject)
    .flatMap((section) => (isList(section['fields']) ? section['fields'] : []))
    .filter(isObject)
    .flatMap((field) => {
      const { key, kind } = field;
      if (typeof key !== 'string' || typeof kind !== 'string' || SILENT.has(kind)) return [];
      return [{ key, label: nameOf(field) ?? key, kind, columns: columnsOf(field['columns']) }];
    });
}
type FieldChoice = Choice & { readonly kind: string; readonly columns: readonly Choice[] };

const SILENT: ReadonlySet<string> = new Set(['note', 'attachments', 'seal']);

function columnsOf(columns: Json | undefined): readonly Choice[] {
  return isList(columns)
    ? columns.flatMap((column) => {
        const key = identityOf(column);
        return key === undefined ? [] : [{ key, label: nameOf(column) ?? key }];
      })
    : [];
}

type AnswerChoice = Choice & { readonly kind: string };

/** The answers of a record type's documents, `document.field`. */
export function answersOf(content: Json, type: string | undefined): readonly AnswerChoice[] {
  if (type === undefined) return [];
  return readList(content, ['recordTypes', type, 'documents'])
    .filter(isObject)
    .flatMap((document) =>
      fieldsOfForm(content, document['form']).map(({ key, label, kind }) => ({
        key: `${textOf(document['key'])}.${key}`,
        label: `${nameOf(document) ?? ''} / ${label}`,
        kind,
      })),
    );
}

/** The columns of tables in a record type's documents, `document.table.column`. */
export function columnsInType(content: Json, type: string | undefined): readonly Choice[] {
  if (type === undefined) return [];
  return readList(content, ['recordTypes', type, 'documents'])
    .filter(isObject)
    .flatMap((document) =>
      fieldsOfForm(content, document['form']).flatMap((table) =>
        table.columns.map(({ key, label }) => ({
          key: `${textOf(document['key'])}.${table.key}.${key}`,
          label: `${nameOf(document) ?? ''} / ${table.label} / ${label}`,
        })),
      ),
    );
}
