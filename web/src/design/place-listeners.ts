import { type Json } from '@lixiang/schema';
import { stepInto } from './read-place.ts';

type Listener = () => void;
type Node = { readonly listeners: Set<Listener>; readonly children: Map<string, Node> };

/** Who listens to which place; a change wakes only those at places where something became another. */
export class PlaceListeners {
  readonly #root = newNode();

  listen(place: readonly string[], listener: Listener): () => void {
    const path = [this.#root];
    for (const step of place) path.push(childOf(path.at(-1) ?? this.#root, step));
    path.at(-1)?.listeners.add(listener);
    return () => {
      path.at(-1)?.listeners.delete(listener);
      for (let depth = path.length - 1; depth > 0; depth -= 1) {
        const node = path[depth];
        if (!node || node.listeners.size > 0 || node.children.size > 0) return;
        path[depth - 1]?.children.delete(place[depth - 1] ?? '');
      }
    };
  }

  /** What is the same object before and after is not gone into: nothing in it has changed. */
  wake(before: Json, after: Json): void {
    for (const listener of Array.from(concerned(this.#root, before, after))) listener();
  }
}

function* concerned(node: Node, before: Json | undefined, after: Json | undefined): Generator<Listener> {
  if (before === after) return;
  yield* node.listeners;
  for (const [step, child] of node.children) {
    yield* concerned(child, stepInto(before, step), stepInto(after, step));
  }
}

function newNode(): Node {
  return { listeners: new Set(), children: new Map() };
}

function childOf(node: Node, step: string): Node {
  const known = node.children.get(step);
  if (known) return known;
  const child = newNode();
  node.children.set(step, child);
  return child;
}
