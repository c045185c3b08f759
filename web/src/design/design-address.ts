/** The page on which a place can be designed. */
export function designAddress(place: readonly string[]): string {
  const [part, key, ...within] = place;
  if (part === 'procedures')
    return key === undefined ? '/design/procedures' : `/design/procedures/${encodeURIComponent(key)}`;
  if (part === 'dashboards')
    return key === undefined ? '/design/dashboards' : `/design/dashboards/${encodeURIComponent(key)}`;
  if (part !== 'forms' || key === undefined) return '/design';
  const at = within.length === 0 ? '' : `?at=${within.map(encodeURIComponent).join('.')}`;
  return `/design/forms/${encodeURIComponent(key)}${at}`;
}
