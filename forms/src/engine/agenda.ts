import { type Frame } from './frame.ts';
import { type Step } from './step.ts';

/** The steps that wait to be looked at again, earliest first, each with the places where. */
export class Agenda {
  readonly #heap: Step[] = [];
  readonly #places = new Map<Step, Set<Frame> | 'everywhere'>();

  add(step: Step, place: Frame | 'everywhere'): void {
    const known = this.#places.get(step);
    if (known === undefined) this.#push(step);
    if (place === 'everywhere') this.#places.set(step, place);
    else if (known === undefined) this.#places.set(step, new Set([place]));
    else if (known !== 'everywhere') known.add(place);
  }

  /** Takes the earliest step off; what it changes comes after it. */
  next(): { readonly step: Step; readonly places: ReadonlySet<Frame> | 'everywhere' } | undefined {
    const step = this.#pop();
    const places = step && this.#places.get(step);
    if (step === undefined || places === undefined) return undefined;
    this.#places.delete(step);
    return { step, places };
  }

  #push(step: Step): void {
    const heap = this.#heap;
    let at = heap.push(step) - 1;
    while (at > 0) {
      const parentAt = (at - 1) >> 1;
      const parent = heap[parentAt];
      if (parent === undefined || parent.at <= step.at) break;
      heap[at] = parent;
      at = parentAt;
    }
    heap[at] = step;
  }

  #pop(): Step | undefined {
    const heap = this.#heap;
    const [first] = heap;
    const last = heap.pop();
    if (last === undefined || heap.length === 0) return first;
    let at = 0;
    for (;;) {
      const [left, right] = [heap[2 * at + 1], heap[2 * at + 2]];
      const takesRight = left !== undefined && right !== undefined && right.at < left.at;
      const child = takesRight ? right : left;
      if (child === undefined || child.at >= last.at) break;
      heap[at] = child;
      at = 2 * at + (takesRight ? 2 : 1);
    }
    heap[at] = last;
    return first;
  }
}
