import {
  CodeList,
  Form,
  identityOf,
  isList,
  isObject,
  type Json,
  type JsonObject,
  Office,
  type Pack,
  Parameter,
  Procedure,
  RecordType,
  UnitAttribute,
} from '@lixiang/schema';

type Parser<T> = (value: Json) => T | undefined;

/**
 * The design as a pack, as far as it can be read: what is half said stands as it was published, or not at all. What
 * has not changed is read once, so that this can be asked for at every edit.
 */
export function draftPack(content: Json, published: Pack): Pack {
  if (!isObject(content)) return published;
  const known = packs.get(content);
  if (known) return known;
  const list = <T extends { readonly key: string }>(
    name: string,
    parse: Parser<T>,
    before: readonly T[],
  ): T[] => members(content, name, { parse, before });
  const positions = content['positions'];
  const pack: Pack = {
    ...published,
    offices: list('offices', parseOffice, published.offices),
    positions: isList(positions)
      ? positions.flatMap((position) => {
          const key = identityOf(position);
          const name = isObject(position) ? position['name'] : undefined;
          return key === undefined ? [] : [{ key, name: typeof name === 'string' ? name : key }];
        })
      : [],
    unitAttributes: list('unitAttributes', parseAttribute, published.unitAttributes),
    parameters: list('parameters', parseParameter, published.parameters),
    codeLists: list('codeLists', parseCodeList, published.codeLists),
    forms: list('forms', parseForm, published.forms),
    recordTypes: list('recordTypes', parseType, published.recordTypes),
    procedures: list('procedures', parseProcedure, published.procedures),
  };
  packs.set(content, pack);
  return pack;
}

const packs = new WeakMap<JsonObject, Pack>();

type Reading<T> = { readonly parse: Parser<T>; readonly before: readonly T[] };

function members<T extends { readonly key: string }>(
  content: JsonObject,
  name: string,
  { parse, before }: Reading<T>,
): T[] {
  const list = content[name];
  if (!isList(list)) return [];
  return list.flatMap((item) => {
    const read = parse(item) ?? before.find(({ key }) => key === identityOf(item));
    return read ? [read] : [];
  });
}

type Schema<T> = {
  readonly safeParse: (value: unknown) => { readonly success: boolean; readonly data?: T | undefined };
};

/** Reads a thing once; as long as nothing in it changes, it is the same object. */
function once<T>(schema: Schema<T>): Parser<T> {
  const read = new WeakMap<JsonObject, { readonly value: T | undefined }>();
  return (value) => {
    if (!isObject(value)) return undefined;
    const known = read.get(value) ?? { value: schema.safeParse(value).data };
    read.set(value, known);
    return known.value;
  };
}

const parseOffice = once(Office);
const parseAttribute = once(UnitAttribute);
const parseParameter = once(Parameter);
const parseCodeList = once(CodeList);
const parseForm = once(Form);
const parseType = once(RecordType);
const parseProcedure = once(Procedure);
