import type { Client, Operation, OperationContext } from '@urql/core';

/** What the server says had better be asked for again: one record, or whatever is shown. */
type Change = { readonly record?: string; readonly all?: true };

/** In milliseconds: however much happens, a page asks again no more often. */
const PACE = 1_500;

/** Marks what a page asks again by itself: it keeps nobody signed in. */
const BACKGROUND = { 'x-background': '1' };

/** The queries that pages show now; asks them again when others change what they show. */
export class LiveQueries {
  readonly #shown = new Map<number, Operation>();
  readonly #stale = new Set<number>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #client: Client | undefined;

  /** Notes that a query is shown, or no longer. */
  note(operation: Operation): void {
    if (operation.kind === 'teardown') this.#shown.delete(operation.key);
    else if (operation.kind === 'query' && operation.context['live'] !== false)
      this.#shown.set(operation.key, operation);
  }

  /** Listens to the server while the page can be seen; answers how to stop. */
  start(client: Client): () => void {
    this.#client = client;
    let line: EventSource | undefined;
    const hide = () => {
      line?.close();
      line = undefined;
    };
    const follow = () => {
      if (document.visibilityState === 'hidden') {
        hide();
        return;
      }
      if (line) return;
      line = new EventSource('/live');
      let isBroken = false;
      line.addEventListener('error', () => {
        isBroken = true;
      });
      // What happened while the line was down was not heard.
      line.addEventListener('open', () => {
        if (isBroken) this.#hear({ all: true });
        isBroken = false;
      });
      line.addEventListener('message', ({ data }: MessageEvent<string>) => this.#hear(readChange(data)));
      line.addEventListener('ended', () => {
        hide();
        this.#hear({ all: true });
      });
    };
    const look = () => {
      follow();
      // What happened while nobody looked was not heard.
      if (document.visibilityState === 'visible') this.#hear({ all: true });
    };
    follow();
    document.addEventListener('visibilitychange', look);
    return () => {
      document.removeEventListener('visibilitychange', look);
      clearTimeout(this.#timer);
      hide();
    };
  }

  /** Asks at once for everything that is shown. */
  refresh(client: Client): void {
    this.#client = client;
    for (const key of this.#shown.keys()) this.#stale.add(key);
    this.#askAgain();
  }

  #hear({ record, all }: Change): void {
    for (const [key, { variables }] of this.#shown) {
      const about = aboutOne(variables);
      if (all || about === undefined || about === record) this.#stale.add(key);
    }
    if (this.#stale.size > 0) this.#timer ??= setTimeout(() => this.#askAgain(), PACE);
  }

  #askAgain(): void {
    this.#timer = undefined;
    const stale = [...this.#stale].flatMap((key) => this.#shown.get(key) ?? []);
    this.#stale.clear();
    for (const operation of stale) {
      const { fetchOptions, ...context } = operation.context;
      this.#client?.reexecuteOperation(
        this.#client.createRequestOperation('query', operation, {
          ...context,
          requestPolicy: 'network-only',
          fetchOptions: () => inBackground(fetchOptions),
        }),
      );
    }
  }
}

function inBackground(options: OperationContext['fetchOptions']): RequestInit {
  const usual = typeof options === 'function' ? options() : (options ?? {});
  return { ...usual, headers: { ...Object.fromEntries(new Headers(usual.headers)), ...BACKGROUND } };
}

/** The record that a query is about; nothing where it lists or counts many. */
function aboutOne(variables: unknown): string | undefined {
  if (typeof variables !== 'object' || variables === null) return undefined;
  const named = new Map<string, unknown>(Object.entries(variables));
  const id = named.get('record') ?? named.get('id');
  return typeof id === 'string' ? id : undefined;
}

function readChange(data: string): Change {
  const change: unknown = JSON.parse(data);
  if (typeof change !== 'object' || change === null) return {};
  const { record, all } = Object.fromEntries(Object.entries(change));
  return { ...(typeof record === 'string' ? { record } : {}), ...(all === true ? { all } : {}) };
}
