import { inflateSync } from 'node:zlib';

/** A page of a printed file: its size in points, and what stands on it in the order in which it was drawn. */
export type PrintedPage = { readonly width: number; readonly height: number; readonly text: string };

/** Reads the pages of a PDF as Chromium writes them: plain objects, deflated streams, glyphs named by ToUnicode. */
export function readPdf(file: Buffer): readonly PrintedPage[] {
  const objects = objectsIn(file);
  const fonts = new Map<string, Font>();
  const fontAt = (id: string): Font => {
    const font = fonts.get(id) ?? readFont(streamOf(objects, refIn(objects.get(id), 'ToUnicode')));
    fonts.set(id, font);
    return font;
  };
  return [...objects.values()]
    .filter((object) => /\/Type \/Page\b/.test(object.head))
    .map((page) => {
      const [, width = '', height = ''] = /\/MediaBox \[0 0 (\S+) (\S+)\]/.exec(page.head) ?? [];
      const named = [...page.head.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(
        ([, name = '', id = '']) => [name, fontAt(id)] as const,
      );
      const text = textOf(streamOf(objects, refIn(page, 'Contents')), new Map(named));
      return { width: Math.round(Number(width)), height: Math.round(Number(height)), text };
    });
}

type PdfObject = { readonly head: string; readonly stream: Buffer | undefined };
type Objects = ReadonlyMap<string, PdfObject>;

function objectsIn(file: Buffer): Objects {
  const objects = new Map<string, PdfObject>();
  const source = file.toString('latin1');
  for (const { 1: id = '', index } of source.matchAll(/^(\d+) 0 obj$/gm)) {
    const end = source.indexOf('endobj', index);
    const start = source.indexOf('stream\n', index);
    const hasStream = start >= 0 && start < end;
    const last = hasStream ? source.indexOf('\nendstream', start) : end;
    objects.set(id, {
      head: source.slice(index, hasStream ? start : end),
      stream: hasStream ? file.subarray(start + 'stream\n'.length, last) : undefined,
    });
  }
  return objects;
}

function refIn(object: PdfObject | undefined, key: string): string {
  return new RegExp(`/${key} (\\d+) 0 R`).exec(object?.head ?? '')?.[1] ?? '';
}

function streamOf(objects: Objects, id: string): string {
  const stream = objects.get(id)?.stream;
  return stream ? inflateSync(stream).toString('latin1') : '';
}

type Font = { readonly digits: number; readonly letters: ReadonlyMap<number, string> };

function readFont(map: string): Font {
  const letters = new Map<number, string>();
  for (const [, block = ''] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, code = '', text = ''] of block.matchAll(/<(\w+)> <(\w+)>/g)) {
      letters.set(parseInt(code, 16), utf16(text));
    }
  }
  for (const [, block = ''] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, from = '', to = '', text = ''] of block.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g)) {
      const first = parseInt(from, 16);
      for (let code = first; code <= parseInt(to, 16); code += 1) {
        letters.set(code, String.fromCodePoint((utf16(text).codePointAt(0) ?? 0) + code - first));
      }
    }
  }
  const digits = /begincodespacerange\s*<(\w+)>/.exec(map)?.[1]?.length ?? 4;
  return { digits, letters };
}

function utf16(hex: string): string {
  return Buffer.from(hex, 'hex').swap16().toString('utf16le');
}

function textOf(content: string, fonts: ReadonlyMap<string, Font>): string {
  let font: Font | undefined;
  let text = '';
  for (const [sign, name, glyphs] of content.matchAll(/\/(F\d+) \S+ Tf|<(\w+)>(?=[^\n]*T[jJ])|\bBT\b/g)) {
    if (sign === 'BT') text += '\n';
    else if (name !== undefined) font = fonts.get(name);
    else text += lettersOf(glyphs ?? '', font);
  }
  return text;
}

function lettersOf(glyphs: string, font: Font | undefined): string {
  if (!font) return '';
  const codes = glyphs.match(new RegExp(`.{${font.digits}}`, 'g')) ?? [];
  return codes.map((code) => font.letters.get(parseInt(code, 16)) ?? '').join('');
}
