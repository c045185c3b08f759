import { type Option } from '@lixiang/schema';
import { foldText } from '../text/plain-text.ts';

/** The options of one field or code list, ready to be asked. */
export class OptionIndex {
  readonly options: readonly Option[];
  /** An open list takes values that it does not name. */
  readonly open: boolean;
  readonly #byKey: ReadonlyMap<string, Option>;
  #byWriting: ReadonlyMap<string, readonly Option[]> | undefined;

  constructor(options: readonly Option[], open: boolean) {
    this.options = options;
    this.open = open;
    this.#byKey = new Map(options.map((option) => [option.key, option]));
  }

  find(key: string): Option | undefined {
    return this.#byKey.get(key);
  }

  /** What stands under a key of the level above; an option that names none stands under every one. */
  under(parent: string): readonly Option[] {
    return this.options.filter((option) => standsUnder(option, parent));
  }

  /** The options that people mean by a text: its key, its label, or both together in either order. */
  read(text: string): readonly Option[] {
    const exact = this.#byKey.get(text);
    if (exact !== undefined) return [exact];
    const labelled = this.options.filter(({ label }) => label === text);
    if (labelled.length > 0) return labelled;
    this.#byWriting ??= indexWritings(this.options);
    return this.#byWriting.get(foldText(text)) ?? [];
  }
}

/** Whether an option may be chosen below this one. */
export function standsUnder({ under }: Option, parent: string): boolean {
  return under.length === 0 || under.includes(parent);
}

function indexWritings(options: readonly Option[]): ReadonlyMap<string, readonly Option[]> {
  const found = new Map<string, Set<Option>>();
  for (const option of options) {
    for (const writing of writingsOf(option)) {
      const others = found.get(writing);
      if (others === undefined) found.set(writing, new Set([option]));
      else others.add(option);
    }
  }
  return new Map([...found].map(([writing, meant]) => [writing, [...meant]]));
}

function writingsOf(option: Option): readonly string[] {
  const [key, label] = [foldText(option.key), foldText(option.label)];
  const bare = label.endsWith(key) && label.length > key.length ? [label.slice(0, -key.length)] : [];
  return [key, label, label + key, key + label, ...bare];
}
