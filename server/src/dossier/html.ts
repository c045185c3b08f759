/** Text that has been made safe to stand in a page. */
export type Html = { readonly html: string };

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A page's text: whatever is put in is text, unless it is made of this itself. */
export function html(
  parts: TemplateStringsArray,
  ...values: readonly (HtmlValue | readonly HtmlValue[])[]
): Html {
  const text = parts.reduce((before, part, at) => before + write(values[at - 1] ?? '') + part);
  return { html: text };
}

type HtmlValue = Html | string | number;

function write(value: HtmlValue | readonly HtmlValue[]): string {
  if (isList(value)) return value.map(write).join('');
  if (typeof value === 'object') return value.html;
  return String(value).replaceAll(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign);
}

function isList(value: HtmlValue | readonly HtmlValue[]): value is readonly HtmlValue[] {
  return Array.isArray(value);
}

/** What stands in a page as it is: our own style and program. */
export function verbatim(text: string): Html {
  return { html: text };
}
