/** One tag of an XML text: its local name, its attributes as written, and the text that follows it. */
export type XmlTag = {
  readonly name: string;
  readonly attributes: string;
  readonly kind: 'open' | 'close' | 'empty';
  /** Up to the next tag. */
  readonly text: string;
};

/** The tags of a machine-written XML text, one after the other; it looks at every letter once. */
export function* xmlTags(xml: string): Generator<XmlTag> {
  let at = xml.indexOf('<');
  while (at >= 0) {
    const end = xml.indexOf('>', at);
    if (end < 0) return;
    const next = xml.indexOf('<', end);
    const written = xml.slice(at + 1, end);
    const isClose = written.startsWith('/');
    const isEmpty = written.endsWith('/');
    const inner = written.slice(isClose ? 1 : 0, isEmpty ? -1 : undefined);
    const blank = inner.search(/\s/);
    const name = blank < 0 ? inner : inner.slice(0, blank);
    yield {
      name: name.slice(name.indexOf(':') + 1),
      attributes: blank < 0 ? '' : inner.slice(blank),
      kind: isClose ? 'close' : isEmpty ? 'empty' : 'open',
      text: next < 0 ? '' : xml.slice(end + 1, next),
    };
    at = next;
  }
}

/** One attribute of a tag; undefined where it has none of this name. */
export function attributeOf({ attributes }: XmlTag, name: string): string | undefined {
  const found = new RegExp(`\\s${name}\\s*=\\s*("[^"]*"|'[^']*')`).exec(attributes)?.[1];
  return found === undefined ? undefined : plainText(found.slice(1, -1));
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** A text without the escapes of XML. */
export function plainText(text: string): string {
  if (!text.includes('&')) return text;
  return text.replaceAll(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,4});/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return NAMED[name] ?? whole;
    const code = Number(name[1] === 'x' || name[1] === 'X' ? `0x${name.slice(2)}` : name.slice(1));
    return code <= 0x10_ff_ff ? String.fromCodePoint(code) : whole;
  });
}
