import {
  type FieldProperty,
  isList,
  isObject,
  type Json,
  type JsonObject,
  propertiesOf,
} from '@lixiang/schema';
import { nameOf } from '../../design/place-words.ts';
import { readList } from '../../design/read-place.ts';
import { inspectorWords } from '../../wording/property.ts';
import { kindOf } from '../edit/kind-of.ts';
import {
  keyOf,
  keysOf,
  lines,
  namedIn,
  oneOf,
  optionsAt,
  plain,
  type PropertyContext,
  type PropertySpec,
  REQUIRED,
} from './property-spec.ts';

/** What is not asked for in the panel: it has a place of its own, or is the thing itself. */
type Elsewhere = 'key' | 'kind' | 'options' | 'columns' | 'fields';

const like: (property: string) => PropertySpec = (property) =>
  plain(property, 'checks', ({ item: { kind, scale } }) => ({
    kind: kind ?? 'integer',
    ...(kind === 'decimal' && { scale: scale ?? 2 }),
  }));
const count = (property: string): PropertySpec => plain(property, 'checks', { kind: 'integer', min: 0 });

/** How each property of a field is asked for; a new one in the model does not compile until it has its line. */
const FIELD_SPECS: Readonly<Record<Exclude<FieldProperty, Elsewhere>, readonly PropertySpec[]>> = {
  label: [plain('label', 'common', { kind: 'text', required: true, maxLength: 200 })],
  text: [plain('text', 'common', { kind: 'longText', rows: 3, required: true })],
  required: REQUIRED,
  hint: [plain('hint', 'common', { kind: 'longText', rows: 2 })],
  help: [plain('help', 'common', { kind: 'longText', rows: 2 })],
  default: [defaultSpec()],
  number: [plain('number', 'options', { kind: 'text', maxLength: 200 })],
  numberFor: [keysOf('numberFor', 'options', siblingColumns)],
  readOnly: [plain('readOnly', 'common', { kind: 'yesNo' })],
  reportable: [plain('reportable', 'common', { kind: 'yesNo' })],
  list: [keyOf('list', 'options', ({ content }) => optionsAt(content, 'codeLists'))],
  parent: [keyOf('parent', 'options', siblingsThatChoose)],
  depth: [plain('depth', 'options', { kind: 'integer', min: 2, max: 5 })],
  recordType: [keyOf('recordType', 'options', ({ content }) => optionsAt(content, 'recordTypes'))],
  documents: [keysOf('documents', 'options', documentsOfForm)],
  many: [plain('many', 'options', { kind: 'yesNo' })],
  visibleWhen: [plain('visibleWhen', 'logic', { kind: 'longText', rows: 2 })],
  computed: [plain('computed', 'logic', { kind: 'longText', rows: 2 })],
  minLength: [count('minLength')],
  maxLength: [count('maxLength')],
  min: [like('min')],
  max: [like('max')],
  minItems: [count('minItems')],
  maxItems: [count('maxItems')],
  minRows: [count('minRows')],
  maxRows: [count('maxRows')],
  scale: [plain('scale', 'checks', { kind: 'integer', min: 1, max: 6, required: true })],
  notAfterToday: [plain('notAfterToday', 'checks', { kind: 'yesNo' })],
  maxCount: [count('maxCount')],
  accept: [lines('accept', 'checks')],
  quality: [
    keysOf('quality', 'checks', ({ item }) =>
      item['kind'] === 'table' ? inspectorWords.rowQualities : inspectorWords.qualities,
    ),
  ],
  unit: [plain('unit', 'layout', { kind: 'text', maxLength: 20 })],
  rows: [plain('rows', 'layout', { kind: 'integer', min: 2, max: 40 })],
  style: [
    {
      ...oneOf('style', 'layout', {}),
      draw: ({ item }) => ({
        kind: 'choice',
        style: 'radio',
        options: Object.entries(
          item['kind'] === 'table' ? inspectorWords.tableStyles : inspectorWords.choiceStyles,
        ).map(([key, label]) => ({ key, label })),
      }),
    },
  ],
  heads: [headsSpec()],
  merge: [keysOf('merge', 'layout', ({ item }) => namedIn(listIn(item, 'columns')))],
  aliases: [lines('aliases', 'layout')],
  core: [{ ...oneOf('core', 'layout', inspectorWords.coreElements), draw: drawCore }],
  basis: [keysOf('basis', 'basis', ({ content }) => optionsAt(content, 'regulation', 'articles'))],
  inferred: [plain('inferred', 'basis', { kind: 'longText', rows: 2 })],
  ref: [keysOf('ref', 'basis', ({ content }) => optionsAt(content, 'requirements'))],
};

/** They hold nothing themselves: what they list is asked for where it is handed in. */
const ANSWERLESS: ReadonlySet<string> = new Set(['attachments', 'note', 'seal']);

/** What means something in the columns of a table only. */
const OF_COLUMNS = ['numberFor', 'quality'];

/** The properties that mean something of a field of this kind where it stands, in the order in which they are shown. */
export function fieldSpecs(item: JsonObject, place: readonly string[]): readonly PropertySpec[] {
  const kind = kindOf(item);
  if (kind === undefined) return [];
  const has = new Set<string>(propertiesOf(kind).map(({ name }) => name));
  if (ANSWERLESS.has(kind)) has.delete('required');
  if (!isColumn(place)) {
    if (kind !== 'table') for (const property of OF_COLUMNS) has.delete(property);
    if (kind !== 'text' && item['core'] === undefined) has.delete('core');
  }
  return Object.entries(FIELD_SPECS).flatMap(([property, specs]) => (has.has(property) ? specs : []));
}

function isColumn(place: readonly string[]): boolean {
  return place.at(-2) === 'columns';
}

/** A column may be any core element of a catalogue; beside tables a text may name an entry of one by its code. */
function drawCore({ place, item }: PropertyContext): JsonObject {
  const { coreElements } = inspectorWords;
  if (isColumn(place)) return { ...choiceOf(coreElements), style: 'radio' };
  const { core } = item;
  const kept = Object.entries(coreElements).filter(([key]) => key === 'identifier' || key === core);
  return { ...choiceOf(Object.fromEntries(kept)), style: 'radio' };
}

function defaultSpec(): PropertySpec {
  return {
    ...plain('default', 'common', ({ item, content }) => {
      if (item['kind'] === 'date') return { kind: 'yesNo' };
      if (item['kind'] === 'unit') return choiceOf(inspectorWords.unitDefaults);
      if (item['kind'] !== 'choice') return { kind: 'text' };
      const { options, list } = item;
      const found = isList(options)
        ? options
        : typeof list === 'string'
          ? readList(content, ['codeLists', list, 'options'])
          : [];
      return { kind: 'choice', options: namedIn(found).slice(0, 500) };
    }),
    read: (value, { item }) => (item['kind'] === 'date' ? value === 'today' || undefined : value),
    write: (answer, { item }) => {
      if (item['kind'] === 'date') return answer === true ? 'today' : undefined;
      return typeof answer === 'string' && answer !== '' ? answer : undefined;
    },
  };
}

function choiceOf(words: Readonly<Record<string, string>>): JsonObject {
  return { kind: 'choice', options: Object.entries(words).map(([key, label]) => ({ key, label })) };
}

/** Shared heads are written as people say them, one a line: 信息资源格式：分类、类型. */
function headsSpec(): PropertySpec {
  return {
    ...plain('heads', 'layout', { kind: 'longText', rows: 2 }),
    read: (value, { item }) => {
      if (!isList(value)) return undefined;
      const names = new Map(namedIn(listIn(item, 'columns')).map(({ key, label }) => [key, label]));
      return value
        .filter(isObject)
        .map(({ label, columns }) => {
          const inside = isList(columns) ? columns : [];
          return `${textOf(label)}：${inside.map((key) => textOf(names.get(key) ?? key)).join('、')}`;
        })
        .join('\n');
    },
    write: (answer, { item }) => {
      const keys = new Map(namedIn(listIn(item, 'columns')).map(({ key, label }) => [label, key]));
      const heads = typeof answer === 'string' ? answer.split('\n').filter((line) => line.trim() !== '') : [];
      return heads.map((line) => {
        const [label = '', names = ''] = line.split(/[：:]/, 2);
        const columns = names
          .split(/[、，,]/)
          .map((name) => name.trim())
          .filter((name) => name !== '');
        return { label: label.trim(), columns: columns.map((name) => keys.get(name) ?? name) };
      });
    },
  };
}

/** Fields beside this one whose answer others can depend on. */
function siblingsThatChoose({ content, place }: PropertyContext): readonly JsonObject[] {
  const own = place.slice(0, -1);
  const lists =
    own.length > 5
      ? [own]
      : readList(content, place.slice(0, 3)).flatMap((section) => {
          const key = isObject(section) ? section['key'] : undefined;
          return typeof key === 'string' ? [[...place.slice(0, 3), key, 'fields']] : [];
        });
  return lists
    .flatMap((list) => readList(content, list))
    .filter(isObject)
    .filter((field) => CHOOSING.has(field['kind'] ?? null) && field['key'] !== place.at(-1))
    .map((field) => ({ key: field['key'] ?? '', label: nameOf(field) ?? '' }));
}

/** The columns beside this one, where it is a column. */
function siblingColumns({ content, place }: PropertyContext): readonly JsonObject[] {
  if (place.at(-2) !== 'columns') return [];
  return namedIn(readList(content, place.slice(0, -1))).filter(({ key }) => key !== place.at(-1));
}

const CHOOSING: ReadonlySet<Json> = new Set(['choice', 'dependentChoice']);

/** The documents of the record types that use this form; of all, while none does. */
function documentsOfForm({ content, place }: PropertyContext): readonly JsonObject[] {
  const all = readList(content, ['recordTypes']).map((type) =>
    isObject(type) ? listIn(type, 'documents') : [],
  );
  const using = all.filter((documents) =>
    documents.some((document) => isObject(document) && document['form'] === place[1]),
  );
  const offered = (using.length > 0 ? using : all).flatMap(namedIn);
  return [...new Map(offered.map((document) => [document['key'], document])).values()];
}

function listIn(item: JsonObject, name: string): readonly Json[] {
  const list = item[name];
  return isList(list) ? list : [];
}

function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}
