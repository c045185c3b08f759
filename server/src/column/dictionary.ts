/** Words in order, and by code the place of each. */
export type Order = { readonly words: readonly string[]; readonly places: Int32Array };

/** What a word takes beside its signs, in bytes. */
const BESIDE = 80;

/** The words of a column, each with a number that it keeps. */
export class Dictionary {
  readonly words: string[] = [''];
  readonly #codes = new Map<string, number>();
  #order: Order | null = null;
  #bytes = 0;

  get bytes(): number {
    return this.#bytes;
  }

  /** The number of a word; a new one for a word that is new. */
  codeOf(word: string): number {
    const known = this.#codes.get(word);
    if (known !== undefined) return known;
    const code = this.words.length;
    this.words.push(word);
    this.#codes.set(word, code);
    this.#bytes += BESIDE + word.length * 2;
    return code;
  }

  /** The number of a word that there is. */
  find(word: string): number | undefined {
    return this.#codes.get(word);
  }

  /** The words in the database's order; null where words came in since that was told. */
  get order(): Order | null {
    return this.#order?.words.length === this.words.length - 1 ? this.#order : null;
  }

  /** Takes the order in which the database puts these words. */
  put(ordered: readonly string[]): void {
    const places = new Int32Array(this.words.length);
    ordered.forEach((word, place) => {
      places[this.#codes.get(word) ?? 0] = place;
    });
    // What is nothing comes last.
    places[0] = ordered.length;
    this.#order = { words: ordered, places };
  }
}
