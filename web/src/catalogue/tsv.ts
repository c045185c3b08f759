/** Reads what WPS and Excel put on the clipboard: tabs and lines, cells with line breaks or tabs in quotes. */
export function parseTsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at <= text.length) {
    const cell = text[at] === '"' ? quotedCell(text, at) : plainCell(text, at);
    row.push(cell.text);
    at = cell.end;
    if (text[at] === '\t') {
      at += 1;
      continue;
    }
    rows.push(row);
    row = [];
    at += text.startsWith('\r\n', at) ? 2 : 1;
    if (at >= text.length) break;
  }
  return rows;
}

/** Writes cells as a spreadsheet reads them from the clipboard. */
export function formatTsv(rows: readonly (readonly string[])[]): string {
  return rows
    .map((row) =>
      row.map((cell) => (/["\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join('\t'),
    )
    .join('\r\n');
}

type Found = { readonly text: string; readonly end: number };

function plainCell(text: string, start: number): Found {
  let end = start;
  while (end < text.length && text[end] !== '\t' && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return { text: text.slice(start, end), end };
}

/** A quote that nothing closes before a tab, a line's end or the text's end is a quote, not the start of a quotation. */
function quotedCell(text: string, start: number): Found {
  let at = start + 1;
  let content = '';
  while (at < text.length) {
    const close = text.indexOf('"', at);
    if (close < 0) return plainCell(text, start);
    content += text.slice(at, close);
    const next = text[close + 1];
    if (next === '"') {
      content += '"';
      at = close + 2;
    } else if (next === undefined || next === '\t' || next === '\n' || next === '\r') {
      return { text: content.replaceAll('\r\n', '\n'), end: close + 1 };
    } else return plainCell(text, start);
  }
  return plainCell(text, start);
}
