import { placeKey, placeOf } from '../design/place.ts';

const NONE: readonly string[] = [];

/** What is selected on a canvas, by the text of its place; the active one has the keyboard. */
export class Selection {
  readonly #listeners = new Set<() => void>();
  #keys: readonly string[] = NONE;
  #known: ReadonlySet<string> = new Set();
  #anchor: string | undefined;
  #active: string | undefined;
  #editing: string | undefined;

  /** In the order in which they were selected; the same object until that changes. */
  get keys(): readonly string[] {
    return this.#keys;
  }

  /** Whether what has this key is selected; asked by everything on the canvas whenever the selection changes. */
  has(key: string): boolean {
    return this.#known.has(key);
  }

  get active(): string | undefined {
    return this.#active;
  }

  /** Whose title is being edited in place. */
  get editing(): string | undefined {
    return this.#editing;
  }

  get places(): readonly (readonly string[])[] {
    return this.#keys.map(placeOf);
  }

  get activePlace(): readonly string[] | undefined {
    return this.#active === undefined ? undefined : placeOf(this.#active);
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  only(place: readonly string[]): void {
    const key = placeKey(place);
    this.#become([key], { active: key, anchor: key });
  }

  /** Selects it, and lets its title be edited in place. */
  editTitle(place: readonly string[]): void {
    this.#editing = placeKey(place);
    this.only(place);
  }

  stopEditing(): void {
    this.#editing = undefined;
    this.#tell();
  }

  all(places: readonly (readonly string[])[]): void {
    const keys = places.map(placeKey);
    this.#become(keys, { active: keys.at(-1), anchor: keys[0] });
  }

  toggle(place: readonly string[]): void {
    const key = placeKey(place);
    const without = this.#keys.filter((other) => other !== key);
    const isIn = without.length < this.#keys.length;
    this.#become(isIn ? without : [...without, key], { active: key, anchor: key });
  }

  /** Everything from where the selection began to here, in the order of the form. */
  extendTo(place: readonly string[], order: readonly string[]): void {
    const key = placeKey(place);
    const anchor = this.#anchor ?? key;
    const [from, to] = [order.indexOf(anchor), order.indexOf(key)].toSorted((a, b) => a - b);
    if (from === undefined || to === undefined || from < 0) return this.only(place);
    this.#become(order.slice(from, to + 1), { active: key, anchor });
  }

  clear(): void {
    this.#become(NONE, { active: undefined, anchor: undefined });
  }

  /** What is no longer there is no longer selected. */
  keep(exists: (place: readonly string[]) => boolean): void {
    const kept = this.#keys.filter((key) => exists(placeOf(key)));
    if (kept.length < this.#keys.length) this.#become(kept, { active: kept.at(-1), anchor: kept.at(-1) });
  }

  #become(
    keys: readonly string[],
    { active, anchor }: { readonly active: string | undefined; readonly anchor: string | undefined },
  ): void {
    this.#keys = keys;
    this.#known = new Set(keys);
    this.#active = active;
    this.#anchor = anchor;
    if (active !== this.#editing) this.#editing = undefined;
    this.#tell();
  }

  #tell(): void {
    for (const listener of Array.from(this.#listeners)) listener();
  }
}
