import { type FieldNode, type FragmentDefinitionNode, Kind, type SelectionNode } from 'graphql';

/** What is selected of an object: by field, what is selected of that. */
export type Asked = ReadonlyMap<string, readonly FieldNode[]>;

type Info = {
  readonly fieldNodes: readonly FieldNode[];
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode | undefined>>;
};

/** What a query selects under a field, along these steps; skipped parts are counted in. */
export function askedUnder({ fieldNodes, fragments }: Info, ...steps: readonly string[]): Asked {
  const start = selected(fieldNodes, fragments);
  return steps.reduce((asked, step) => selected(asked.get(step) ?? [], fragments), start);
}

/** The names that are selected of an object. */
export function namesIn(nodes: readonly FieldNode[], fragments: Info['fragments']): readonly string[] {
  return [...selected(nodes, fragments).keys()];
}

function selected(nodes: readonly FieldNode[], fragments: Info['fragments']): Asked {
  const found = new Map<string, FieldNode[]>();
  const open = (selections: readonly SelectionNode[]): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        const name = selection.name.value;
        found.set(name, [...(found.get(name) ?? []), selection]);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) open(selection.selectionSet.selections);
      else open(fragments[selection.name.value]?.selectionSet.selections ?? []);
    }
  };
  for (const { selectionSet } of nodes) open(selectionSet?.selections ?? []);
  return found;
}
