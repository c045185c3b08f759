import { identityOf, isList, isObject, type Json, type JsonObject } from '@lixiang/schema';
import { nameOf } from '../../design/place-words.ts';
import { readList } from '../../design/read-place.ts';
import { inspectorWords, type PropertyWords } from '../../wording/property.ts';

export type PropertySection = 'common' | 'options' | 'logic' | 'checks' | 'layout' | 'basis';

/** What a property is drawn from: the design, and the thing that is selected. */
export type PropertyContext = {
  readonly content: Json;
  readonly place: readonly string[];
  readonly item: JsonObject;
};

/** How a property is asked for: as a field of our own forms, and how its answer becomes what is kept. */
export type PropertySpec = {
  /** The key of the answer; some properties are asked for by two. */
  readonly id: string;
  readonly property: string;
  readonly section: PropertySection;
  /** What it is called here, where another thing has a property of the same name. */
  readonly words?: PropertyWords;
  /** A field as forms are written, without key, label and help. */
  readonly draw: (context: PropertyContext) => JsonObject;
  readonly read: (value: Json | undefined, context: PropertyContext) => unknown;
  /** What is kept; undefined where nothing is said. */
  readonly write: (answer: unknown, context: PropertyContext) => Json | undefined;
};

type Draw = PropertySpec['draw'];
const asItIs = (value: Json | undefined): unknown => value;

/** A property that is answered as it is kept. */
export function plain(property: string, section: PropertySection, draw: Draw | JsonObject): PropertySpec {
  return {
    id: property,
    property,
    section,
    draw: typeof draw === 'function' ? draw : () => draw,
    read: asItIs,
    write: (answer) => (answer === null || answer === '' ? undefined : jsonAnswer(answer)),
  };
}

/** A list of texts, written one a line. */
export function lines(property: string, section: PropertySection): PropertySpec {
  return {
    ...plain(property, section, { kind: 'longText', rows: 2 }),
    read: (value) => (isList(value) ? value.filter((line) => typeof line === 'string').join('\n') : value),
    write: (answer) => linesOf(answer),
  };
}

/** Several of the things that the design has, by key. */
export function keysOf(
  property: string,
  section: PropertySection,
  options: (context: PropertyContext) => readonly JsonObject[],
): PropertySpec {
  return {
    ...plain(property, section, (context) => ({ kind: 'choices', options: offered(options(context)) })),
    read: (value) => (typeof value === 'string' ? [value] : value),
    write: (answer) => (Array.isArray(answer) ? answer.filter((key) => typeof key === 'string') : []),
  };
}

/** One of the things that the design has, by key. */
export function keyOf(
  property: string,
  section: PropertySection,
  options: (context: PropertyContext) => readonly JsonObject[],
): PropertySpec {
  return plain(property, section, (context) => ({ kind: 'choice', options: offered(options(context)) }));
}

/** One of a few words that the model knows. */
export function oneOf(
  property: string,
  section: PropertySection,
  words: Readonly<Record<string, string>>,
): PropertySpec {
  const options = Object.entries(words).map(([key, label]) => ({ key, label }));
  return plain(property, section, { kind: 'choice', style: 'radio', options });
}

const MOST_OPTIONS = 500;

function offered(options: readonly JsonObject[]): Json {
  return options.slice(0, MOST_OPTIONS);
}

/** The things in a list of the design as options: by key and name. */
export function namedIn(list: readonly Json[]): readonly JsonObject[] {
  return list.flatMap((item) => {
    const key = identityOf(item);
    return key === undefined || !isObject(item) ? [] : [{ key, label: nameOf(item) ?? key }];
  });
}

/** The things in a list at a place of the design, as options. */
export function optionsAt(content: Json, ...place: readonly string[]): readonly JsonObject[] {
  return namedIn(readList(content, place));
}

/** Whether something is required: never, always, or while a condition holds. */
export const REQUIRED: readonly PropertySpec[] = [
  {
    ...oneOf('required', 'common', inspectorWords.requiredChoices),
    read: (value) => (value === true ? 'yes' : typeof value === 'string' ? 'when' : 'no'),
    write: (answer, { item }) => {
      if (answer === 'when') return typeof item['required'] === 'string' ? item['required'] : '';
      return answer === 'yes';
    },
  },
  {
    ...plain('required', 'common', { kind: 'longText', rows: 2, visibleWhen: "required == 'when'" }),
    id: 'requiredWhen',
    read: (value) => (typeof value === 'string' ? value : undefined),
    write: (answer, { item }) => {
      if (typeof item['required'] !== 'string') return item['required'];
      return typeof answer === 'string' ? answer : '';
    },
  },
];

/** Names that people separate by lines or commas. */
export function linesOf(answer: unknown): readonly string[] {
  if (typeof answer !== 'string') return [];
  return answer
    .split(/[\n，,、]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function jsonAnswer(answer: unknown): Json | undefined {
  return typeof answer === 'string' || typeof answer === 'number' || typeof answer === 'boolean'
    ? answer
    : undefined;
}
