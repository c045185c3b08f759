import {
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

export type Size = { readonly depth: number; readonly cost: number };

/** How long a page is taken to be whose length the query does not say. */
const PAGE = 100;
const NOTHING: Size = { depth: 0, cost: 0 };

/**
 * Measures how deep a query goes and how many fields it may come to, a page counting as often as it is long. Each
 * fragment is measured once, so that fragments of fragments cost no more to measure than to write.
 */
export class QueryMeasure {
  readonly #fragment: (name: string) => FragmentDefinitionNode | undefined;
  readonly #known = new Map<string, Size>();

  constructor(fragment: (name: string) => FragmentDefinitionNode | undefined) {
    this.#fragment = fragment;
  }

  of({ selections }: SelectionSetNode): Size {
    return selections
      .map((selection) => this.#ofSelection(selection))
      .reduce(
        (sum, next) => ({ depth: Math.max(sum.depth, next.depth), cost: sum.cost + next.cost }),
        NOTHING,
      );
  }

  #ofSelection(selection: SelectionNode): Size {
    if (selection.kind === Kind.FIELD) return this.#ofField(selection);
    return selection.kind === Kind.INLINE_FRAGMENT
      ? this.of(selection.selectionSet)
      : this.#ofFragment(selection.name.value);
  }

  #ofField(field: FieldNode): Size {
    const { depth, cost } = field.selectionSet ? this.of(field.selectionSet) : NOTHING;
    return { depth: asksForSchema(field) ? 1 : depth + 1, cost: 1 + cost * pageOf(field) };
  }

  /** A fragment that leads back to itself counts for nothing here: another rule refuses it. */
  #ofFragment(name: string): Size {
    const known = this.#known.get(name);
    if (known) return known;
    this.#known.set(name, NOTHING);
    const fragment = this.#fragment(name);
    const size = fragment ? this.of(fragment.selectionSet) : NOTHING;
    this.#known.set(name, size);
    return size;
  }
}

/** How deep a schema may be asked is limited by the specification's own rule, which tools know to keep to. */
function asksForSchema({ name }: FieldNode): boolean {
  return name.value === '__schema' || name.value === '__type';
}

function pageOf({ arguments: given = [], selectionSet }: FieldNode): number {
  const first = given.find(({ name }) => name.value === 'first')?.value;
  if (first?.kind === Kind.INT) return Math.max(1, Number(first.value));
  const isPage = selectionSet?.selections.some(
    (each) => each.kind === Kind.FIELD && each.name.value === 'edges',
  );
  return first || isPage ? PAGE : 1;
}
