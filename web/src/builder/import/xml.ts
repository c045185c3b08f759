/** The tree of an XML text; nothing where it is none. */
export function parseXml(bytes: Uint8Array): Element | undefined {
  const tree = new DOMParser().parseFromString(new TextDecoder().decode(bytes), 'application/xml');
  return tree.querySelector('parsererror') ? undefined : tree.documentElement;
}

/** The elements right inside one, by their names without prefix. */
export function childrenOf(element: Element | undefined, ...names: readonly string[]): readonly Element[] {
  return [...(element?.children ?? [])].filter(
    ({ localName }) => names.length === 0 || names.includes(localName),
  );
}

/** The first element at a path of names. */
export function within(element: Element | undefined, ...path: readonly string[]): Element | undefined {
  return path.reduce<Element | undefined>((found, name) => childrenOf(found, name)[0], element);
}

/** An attribute by its name without prefix. */
export function attribute(element: Element | undefined, name: string): string | undefined {
  return [...(element?.attributes ?? [])].find(({ localName }) => localName === name)?.value;
}

/** Whether a property that is on when it is named is not said to be off. */
export function isOn(element: Element | undefined): boolean {
  return element !== undefined && !['0', 'false', 'off', 'none'].includes(attribute(element, 'val') ?? '');
}
