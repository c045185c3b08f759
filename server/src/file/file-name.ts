/** A file's name as it is kept: without folders, and without signs that hide what it is. */
export function cleanFileName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const visible = last
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cf}<>:"|?*]/gu, '')
    .trim();
  const extension = extensionOf(visible);
  const stem = extension ? visible.slice(0, -extension.length - 1) : visible;
  return extension ? `${stem.slice(0, LONGEST - extension.length - 1)}.${extension}` : stem.slice(0, LONGEST);
}

/** What follows the last dot, in small letters; empty if that is no extension. */
export function extensionOf(name: string): string {
  return /\.([A-Za-z0-9]{1,8})$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

/** A header that has a file saved under its own name, in Chinese too (RFC 5987). */
export function attachment(name: string): string {
  const plain = name.replaceAll(/[^\u0020-\u007e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

const LONGEST = 150;
