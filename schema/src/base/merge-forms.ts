import { isObject, type JsonObject, own } from '../edit/identity.ts';
import { thingsOf } from '../edit/things.ts';
import { mergeOrder } from './merge-order.ts';
import { type At, decide, mergeObjects, mergeValues } from './merge-values.ts';
import type { ThreeWay } from './merging.ts';

/** What a form has of its own, whatever it rests on. */
const OWN: ReadonlySet<string> = new Set(['key', 'base']);

/**
 * Merges whole forms. Fields are known by their key in the whole form: whoever moves one to another section and
 * whoever changes it do not quarrel. A section stays as long as there is a field in it.
 */
export function mergeForms(forms: ThreeWay<JsonObject>, { at, choose }: At): JsonObject {
  const taken = apart(forms.ours);
  const parts = { was: apart(forms.was), theirs: apart(forms.theirs), ours: taken };
  const properties = mergeObjects(
    each(parts, ({ rest }) => without(rest, OWN)),
    { at, choose },
  );
  const fields = mergeFields(parts, { at, choose });
  const kept = Object.fromEntries(Object.entries(forms.ours).filter(([name]) => OWN.has(name)));
  return { ...kept, ...properties, sections: mergeSections(parts, fields, { at, choose }) };
}

type Found = { readonly section: string; readonly item: JsonObject };
type Parts = {
  readonly rest: JsonObject;
  /** Sections without their fields. */
  readonly sections: ReadonlyMap<string, JsonObject>;
  readonly fields: ReadonlyMap<string, Found>;
};

function apart(form: JsonObject): Parts {
  const sections = thingsOf(own(form, 'sections')) ?? [];
  return {
    rest: without(form, new Set(['sections'])),
    sections: new Map(sections.map(({ identity, item }) => [identity, without(item, new Set(['fields']))])),
    fields: new Map(
      sections.flatMap(({ identity: section, item }) =>
        (thingsOf(own(item, 'fields')) ?? []).map((field) => [field.identity, { section, item: field.item }]),
      ),
    ),
  };
}

function without(object: JsonObject, names: ReadonlySet<string>): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([name]) => !names.has(name)));
}

function each<T, U>({ was, theirs, ours }: ThreeWay<T>, read: (part: T) => U): ThreeWay<U> {
  return { was: read(was), theirs: read(theirs), ours: read(ours) };
}

/** The fields that there are afterwards, each with its section. */
function mergeFields(parts: ThreeWay<Parts>, { at, choose }: At): ReadonlyMap<string, Found> {
  const keys = new Set([...parts.ours.fields.keys(), ...parts.theirs.fields.keys()]);
  return new Map(
    [...keys].flatMap((key) => {
      const found = each(parts, ({ fields }) => fields.get(key));
      const place = [...at, 'sections', (found.ours ?? found.theirs)?.section ?? '', 'fields', key];
      const item = mergeValues(
        each(found, (field) => field?.item),
        { at: place, choose },
      );
      const section = mergeSection(found, { at: place, choose });
      return isObject(item) && section !== undefined ? [[key, { section, item }] as const] : [];
    }),
  );
}

function mergeSection(found: ThreeWay<Found | undefined>, { at, choose }: At): string | undefined {
  const { was, theirs, ours } = each(found, (field) => field?.section);
  if (theirs === undefined || was === theirs || ours === theirs) return ours ?? theirs;
  if (ours === undefined || was === ours) return theirs;
  const decided = decide({ kind: 'section', at, was, theirs, ours }, choose);
  return typeof decided === 'string' ? decided : ours;
}

function mergeSections(
  parts: ThreeWay<Parts>,
  fields: ReadonlyMap<string, Found>,
  { at, choose }: At,
): readonly JsonObject[] {
  const place = [...at, 'sections'];
  const members = new Set([...fields.values()].map(({ section }) => section));
  const order = mergeOrder(
    each(parts, ({ sections }) => [...sections.keys()]),
    members,
    { at: place, choose },
  );
  return order.flatMap((section) => {
    const { was, theirs, ours } = each(parts, ({ sections }) => sections.get(section));
    const inside = [...place, section];
    const head =
      theirs && ours
        ? mergeObjects({ was: was ?? {}, theirs, ours }, { at: inside, choose })
        : (ours ?? theirs);
    const keys = mergeOrder(
      each(parts, (part) => fieldsIn(part.fields, section)),
      new Set(fieldsIn(fields, section)),
      { at: [...inside, 'fields'], choose },
    );
    return head ? [{ ...head, fields: keys.flatMap((key) => fields.get(key)?.item ?? []) }] : [];
  });
}

function fieldsIn(fields: ReadonlyMap<string, Found>, section: string): readonly string[] {
  return [...fields].flatMap(([key, found]) => (found.section === section ? [key] : []));
}
