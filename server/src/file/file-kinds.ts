type Kind = {
  readonly mediaType: string;
  /** What the content may be found to be; `text` is what no signature is found in. */
  readonly content: readonly string[];
  /** An entry that the archive must hold. */
  readonly entry?: string;
};

const OLE = ['cfb', 'xls', 'doc', 'ppt'];
const office = (subtype: string, own: string, entry: string): Kind => ({
  mediaType: `application/vnd.openxmlformats-officedocument.${subtype}`,
  content: [own, 'zip'],
  entry,
});
const word = office('wordprocessingml.document', 'docx', 'word/document.xml');
const sheet = office('spreadsheetml.sheet', 'xlsx', 'xl/workbook.xml');
const slides = office('presentationml.presentation', 'pptx', 'ppt/presentation.xml');

/** The kinds of files that offices exchange: what each is sent as, and what its content must be. */
export const FILE_KINDS: ReadonlyMap<string, Kind> = new Map(
  Object.entries({
    pdf: { mediaType: 'application/pdf', content: ['pdf'] },
    ofd: { mediaType: 'application/ofd', content: ['zip'], entry: 'OFD.xml' },
    docx: word,
    xlsx: sheet,
    pptx: slides,
    doc: { mediaType: 'application/msword', content: OLE },
    xls: { mediaType: 'application/vnd.ms-excel', content: OLE },
    ppt: { mediaType: 'application/vnd.ms-powerpoint', content: OLE },
    wps: { mediaType: 'application/vnd.ms-works', content: [...OLE, 'docx', 'zip'] },
    et: { mediaType: 'application/vnd.ms-excel', content: [...OLE, 'xlsx', 'zip'] },
    dps: { mediaType: 'application/vnd.ms-powerpoint', content: [...OLE, 'pptx', 'zip'] },
    jpg: { mediaType: 'image/jpeg', content: ['jpg'] },
    jpeg: { mediaType: 'image/jpeg', content: ['jpg'] },
    png: { mediaType: 'image/png', content: ['png', 'apng'] },
    gif: { mediaType: 'image/gif', content: ['gif'] },
    bmp: { mediaType: 'image/bmp', content: ['bmp'] },
    tif: { mediaType: 'image/tiff', content: ['tif'] },
    tiff: { mediaType: 'image/tiff', content: ['tif'] },
    zip: { mediaType: 'application/zip', content: ['zip'] },
    rar: { mediaType: 'application/vnd.rar', content: ['rar'] },
    '7z': { mediaType: 'application/x-7z-compressed', content: ['7z'] },
    dwg: { mediaType: 'image/vnd.dwg', content: ['dwg'] },
    mp4: { mediaType: 'video/mp4', content: ['mp4', 'm4v', 'mov'] },
    txt: { mediaType: 'text/plain; charset=utf-8', content: ['text'] },
    csv: { mediaType: 'text/csv; charset=utf-8', content: ['text'] },
    xml: { mediaType: 'application/xml', content: ['xml', 'text'] },
  } satisfies Readonly<Record<string, Kind>>),
);
