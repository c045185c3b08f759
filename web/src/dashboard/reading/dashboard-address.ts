const PREFIX = 'f.';

/** What a dashboard is narrowed by, as its address says: the value, by filter. */
export function readChosen(parameters: URLSearchParams): ReadonlyMap<string, string> {
  return new Map(
    [...parameters].flatMap(([name, value]) =>
      name.startsWith(PREFIX) && value !== '' ? [[name.slice(PREFIX.length), value] as const] : [],
    ),
  );
}

/** The address with another choice for one filter; everything else in it stays. */
export function withChoice(
  parameters: URLSearchParams,
  filter: string,
  value: string | undefined,
): URLSearchParams {
  const next = new URLSearchParams(parameters);
  if (value === undefined) next.delete(PREFIX + filter);
  else next.set(PREFIX + filter, value);
  return next;
}

/** What of an address goes along to other pages of dashboards: the choices alone. */
export function choicesOnly(parameters: URLSearchParams): string {
  const kept = new URLSearchParams([...parameters].filter(([name]) => name.startsWith(PREFIX)));
  return kept.size === 0 ? '' : `?${kept.toString()}`;
}
