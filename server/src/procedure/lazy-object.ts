/**
 * An object whose properties are worked out when first read, so that a rule pays only for what it names. One that
 * is read while it is being worked out is undefined, which expressions take as unknown.
 */
export function lazyObject(
  entries: Readonly<Record<string, () => unknown>>,
): Readonly<Record<string, unknown>> {
  const object: Record<string, unknown> = {};
  for (const [key, work] of Object.entries(entries)) {
    let begun = false;
    let value: unknown;
    Object.defineProperty(object, key, {
      enumerable: true,
      configurable: true,
      get() {
        if (!begun) {
          begun = true;
          value = work();
        }
        return value;
      },
    });
  }
  return object;
}
