import { type CoreElement, identityOf, isList, isObject, type Json, type JsonObject } from '@lixiang/schema';
import { nameOf } from '../design/place-words.ts';
import { readList } from '../design/read-place.ts';

/** A column of a catalogue, as designers of it want to see it. */
export type CatalogueColumn = {
  readonly place: readonly string[];
  readonly name: string;
  readonly kind: string;
  readonly core: CoreElement | undefined;
  /** The code list that it offers, by key and name. */
  readonly list: { readonly key: string; readonly name: string } | undefined;
  readonly checks: readonly string[];
  /** How its numbers are made. */
  readonly number: string | undefined;
  readonly required: 'no' | 'yes' | 'when';
};
/** A table of a form that is a catalogue, and what it is made of. */
export type CatalogueFacts = {
  readonly form: string;
  readonly place: readonly string[];
  readonly formName: string;
  readonly name: string;
  readonly base: string | undefined;
  readonly columns: readonly CatalogueColumn[];
  readonly rules: number;
  /** What its rows are looked at for. */
  readonly checks: readonly string[];
};

/** The catalogues of a configuration: tables with a column that answers a core element, or filled in as a sheet. */
export function cataloguesIn(content: Json): readonly CatalogueFacts[] {
  return readList(content, ['forms']).flatMap((form) => {
    const key = identityOf(form);
    if (key === undefined || !isObject(form)) return [];
    const rules = isList(form['rules']) ? form['rules'].length : 0;
    return readList(form, ['sections']).flatMap((section) =>
      membersOf(section, 'fields')
        .filter((field) => field['kind'] === 'table')
        .filter((table) => table['style'] === 'sheet' || hasCore(table))
        .map((table): CatalogueFacts => {
          const place = [
            'forms',
            key,
            'sections',
            identityOf(section) ?? '',
            'fields',
            identityOf(table) ?? '',
          ];
          return {
            form: key,
            place,
            formName: nameOf(form) ?? key,
            name: nameOf(table) ?? '',
            base: baseName(content, textOf(form['base'])),
            columns: membersOf(table, 'columns').map((column) => columnFacts(content, column, place)),
            rules,
            checks: textsOf(table['quality']),
          };
        }),
    );
  });
}

function baseName(content: Json, key: string | undefined): string | undefined {
  if (key === undefined) return undefined;
  return nameOf(readList(content, ['bases']).find((base) => identityOf(base) === key)) ?? key;
}

function columnFacts(content: Json, column: JsonObject, table: readonly string[]): CatalogueColumn {
  const list = textOf(column['list']);
  const core = textOf(column['core']);
  return {
    place: [...table, 'columns', identityOf(column) ?? ''],
    name: nameOf(column) ?? '',
    kind: textOf(column['kind']) ?? '',
    core: CORE.find((element) => element === core),
    list:
      list === undefined
        ? undefined
        : {
            key: list,
            name: nameOf(readList(content, ['codeLists']).find((each) => identityOf(each) === list)) ?? list,
          },
    checks: textsOf(column['quality']),
    number: textOf(column['number']),
    required: column['required'] === true ? 'yes' : textOf(column['required']) === undefined ? 'no' : 'when',
  };
}

/** The core elements of the national guide, in the order in which it lists them. */
export const CORE: readonly CoreElement[] = [
  'category',
  'title',
  'identifier',
  'provider',
  'abstract',
  'format',
  'formatType',
  'item',
  'itemType',
  'itemLength',
  'shareType',
  'shareCondition',
  'shareBasis',
  'shareMethod',
  'open',
  'openCondition',
  'updateCycle',
  'issued',
];

function hasCore(table: JsonObject): boolean {
  return membersOf(table, 'columns').some((column) => column['core'] !== undefined);
}

function membersOf(value: Json, part: string): readonly JsonObject[] {
  return isObject(value) ? readList(value, [part]).filter(isObject) : [];
}

function textOf(value: Json | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function textsOf(value: Json | undefined): readonly string[] {
  return isList(value) ? value.filter((each) => typeof each === 'string') : [];
}
