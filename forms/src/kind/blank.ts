/** An answer as it came; nothing, or white space, is none. */
export function tidyPlain(value: unknown): unknown {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  return value ?? undefined;
}

/** A list as it came; an empty one is no answer. */
export function tidyList(value: unknown): unknown {
  return Array.isArray(value) && value.length === 0 ? undefined : tidyPlain(value);
}

/** Shows a value whatever it is: what cannot be read as its kind is shown as it stands. */
export function showAny(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Whether a value is a JSON object. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a value is a list of texts. */
export function isTextList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
