import { type CodeList, type Option } from '@lixiang/schema';
import { OptionIndex } from './option-index.ts';

/** A field that offers options of its own or of a code list. */
export type Offering = {
  readonly options?: readonly Option[] | undefined;
  readonly list?: string | undefined;
};

/** The options of every field, and the names of what is stored by id (units, offices, records, files). */
export type Lists = {
  optionsOf(field: Offering): OptionIndex;
  nameOf(id: string): string | undefined;
  idOf(name: string): string | undefined;
};

const NONE = new OptionIndex([], false);

/** Makes code lists ready to be asked, once for a pack; `names` are those of ids that answers may hold. */
export function openLists(
  codeLists: readonly CodeList[],
  names: Readonly<Record<string, string>> = {},
): Lists {
  const byKey = new Map(codeLists.map(({ key, options, open }) => [key, new OptionIndex(options, open)]));
  const own = new WeakMap<readonly Option[], OptionIndex>();
  const nameById = new Map(Object.entries(names));
  const idByName = new Map([...nameById].map(([id, name]) => [name, id]));

  function optionsOf({ options, list }: Offering): OptionIndex {
    if (options === undefined) return byKey.get(list ?? '') ?? NONE;
    const known = own.get(options);
    if (known !== undefined) return known;
    const made = new OptionIndex(options, false);
    own.set(options, made);
    return made;
  }

  return { optionsOf, nameOf: (id) => nameById.get(id), idOf: (name) => idByName.get(name) };
}
