import { strToU8, zipSync } from 'fflate';

/** A small file that really is of the kind that its name says. */
export function sampleFile(name: string): File {
  const kind = name.split('.').at(-1)?.toLowerCase() ?? '';
  const content = CONTENTS.get(kind);
  if (content !== undefined) return new File([content()], name);
  throw new Error(`“${name}”: scenarios can attach files of these kinds: ${[...CONTENTS.keys()].join(', ')}`);
}

type Content = () => Uint8Array<ArrayBuffer>;

const bytes = (first: readonly number[]) => (): Uint8Array<ArrayBuffer> =>
  Uint8Array.from([...first, ...strToU8('sample')]);
const text = (content: string) => bytes([...strToU8(content)]);
const archive =
  (entries: Readonly<Record<string, string>>): Content =>
  () =>
    Uint8Array.from(
      zipSync(Object.fromEntries(Object.entries(entries).map(([path, content]) => [path, strToU8(content)]))),
    );

const PDF = '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n';
const office = (main: string, type: string): Content =>
  archive({
    '[Content_Types].xml': `<Types><Override PartName="/${main}" ContentType="application/vnd.openxmlformats-officedocument.${type}.main+xml"/></Types>`,
    [main]: '<sample/>',
  });
const word = office('word/document.xml', 'wordprocessingml.document');
const sheet = office('xl/workbook.xml', 'spreadsheetml.sheet');

const CONTENTS: ReadonlyMap<string, Content> = new Map([
  ['pdf', text(PDF)],
  ['ofd', archive({ 'OFD.xml': '<OFD/>' })],
  ['docx', word],
  ['wps', word],
  ['xlsx', sheet],
  ['et', sheet],
  ['zip', archive({ 'sample.txt': 'sample' })],
  ['txt', text('sample\n')],
  ['jpg', bytes([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0])],
  ['png', bytes([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52])],
]);
