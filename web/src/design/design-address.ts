/** The page on which a place can be designed. */
export function designAddress(place: readonly string[]): string {
  const [part = '', key, ...within] = place;
  const page = PAGES[part];
  if (page === undefined) return '/design';
  if (typeof page === 'object') return `${page.of}?at=${encodeURIComponent([part, key ?? ''].join('.'))}`;
  if (key === undefined) return part === 'forms' ? '/design' : page;
  const own = `${page}/${encodeURIComponent(key)}`;
  // A form finds what is deep inside; elsewhere what is chosen stands in a list of the thing.
  const at = part === 'forms' ? within : within.slice(0, 2);
  return at.length === 0 || part === 'dashboards' ? own : `${own}?at=${at.map(encodeURIComponent).join('.')}`;
}

/** Where each part of a pack is designed: every thing on a page of its own, or all on one. */
const PAGES: Readonly<Record<string, string | { readonly of: string }>> = {
  forms: '/design/forms',
  codeLists: '/design/lists',
  procedures: '/design/procedures',
  dashboards: '/design/dashboards',
  recordTypes: '/design/record-types',
  offices: { of: '/design/offices' },
  positions: { of: '/design/offices' },
  unitAttributes: { of: '/design/offices' },
  parameters: { of: '/design/parameters' },
  calendar: { of: '/design/parameters' },
};
