import type { Pack, PackIssue } from '@lixiang/schema';
import type { DesignStore } from './design-store.ts';
import { issuePlace } from './issue-place.ts';
import { placeKey } from './place.ts';

const PAUSE = 600;
const NONE: readonly PackIssue[] = [];

/** What is wrong with the design, found apart from the page a moment after the last edit. */
export class DesignIssues {
  readonly #store: DesignStore;
  readonly #published: Pack;
  readonly #listeners = new Set<() => void>();
  #byPlace: ReadonlyMap<string, readonly PackIssue[]> = new Map();
  /** By what they say: an issue that is found again is the same object. */
  #known: ReadonlyMap<string, PackIssue> = new Map();
  #isFound = false;

  constructor(store: DesignStore, published: Pack) {
    this.#store = store;
    this.#published = published;
  }

  /** Whether the design has been looked through at all. */
  get isFound(): boolean {
    return this.#isFound;
  }

  /** At a place or inside it: the same object until something about it changes. */
  at(place: readonly string[]): readonly PackIssue[] {
    return this.#byPlace.get(placeKey(place)) ?? NONE;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Looks on until the returned function is called. */
  start(): () => void {
    const worker = new Worker(new URL('./find-issues.worker.ts', import.meta.url), { type: 'module' });
    worker.postMessage({ published: this.#published }, { transfer: [] });
    let asked = this.#store.content;
    let isBusy = false;
    let isStale = false;
    const ask = () => {
      if (isBusy) {
        isStale = true;
        return;
      }
      isBusy = true;
      isStale = false;
      asked = this.#store.content;
      worker.postMessage({ content: asked }, { transfer: [] });
    };
    worker.addEventListener('message', ({ data }: MessageEvent<readonly PackIssue[]>) => {
      isBusy = false;
      this.#become(data.map((issue) => ({ ...issue, path: issuePlace(asked, issue.path) })));
      if (isStale) ask();
    });
    let timer = setTimeout(ask, PAUSE);
    const stopListening = this.#store.subscribe([], () => {
      clearTimeout(timer);
      timer = setTimeout(ask, PAUSE);
    });
    return () => {
      stopListening();
      clearTimeout(timer);
      worker.terminate();
    };
  }

  #become(found: readonly PackIssue[]): void {
    const texts = found.map((issue) => JSON.stringify(issue));
    const issues = found.map((issue, index) => this.#known.get(texts[index] ?? '') ?? issue);
    this.#known = new Map(issues.map((issue, index) => [texts[index] ?? '', issue]));
    const byPlace = new Map<string, PackIssue[]>();
    for (const issue of issues) {
      for (let depth = 0; depth <= issue.path.length; depth += 1) {
        const key = placeKey(issue.path.slice(0, depth));
        const list = byPlace.get(key) ?? [];
        byPlace.set(key, list);
        list.push(issue);
      }
    }
    const before = this.#byPlace;
    this.#byPlace = new Map(
      [...byPlace].map(([key, list]) => {
        const known = before.get(key);
        return [key, known && isSame(known, list) ? known : list];
      }),
    );
    this.#isFound = true;
    for (const listener of this.#listeners) listener();
  }
}

function isSame(before: readonly PackIssue[], after: readonly PackIssue[]): boolean {
  return before.length === after.length && before.every((issue, index) => issue === after[index]);
}
