/** What an archive says of one of its entries. */
export type ZipEntry = {
  /** Byte by byte: those of office files are plain letters. */
  readonly name: string;
  /** As it is packed, in bytes; and unpacked. */
  readonly packed: number;
  readonly unpacked: number;
  /** Whether it is packed by DEFLATE; else it stands as it is. */
  readonly deflated: boolean;
  /** Where its packed bytes begin. */
  readonly start: number;
};

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const STORED = 0;
const DEFLATED = 8;
/** Stands where a size needs more than 32 bits. */
const BEYOND = 0xffffffff;

/** The directory at the end of an archive; undefined where it is not whole, or of a kind that no office file needs. */
export function readZipDirectory(
  bytes: Uint8Array,
  most: number,
): readonly ZipEntry[] | 'tooMany' | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === undefined) return undefined;
  const count = view.getUint16(end + 10, true);
  if (count > most) return 'tooMany';
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    const read = readEntry(view, bytes, at);
    if (!read) return undefined;
    entries.push(read.entry);
    at = read.next;
  }
  return entries;
}

function endOf(view: DataView): number | undefined {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at -= 1)
    if (view.getUint32(at, true) === END) return at;
  return undefined;
}

function readEntry(
  view: DataView,
  bytes: Uint8Array,
  at: number,
): { readonly entry: ZipEntry; readonly next: number } | undefined {
  if (at + 46 > view.byteLength || view.getUint32(at, true) !== ENTRY) return undefined;
  const method = view.getUint16(at + 10, true);
  const packed = view.getUint32(at + 20, true);
  const unpacked = view.getUint32(at + 24, true);
  const [named, extra, comment] = [28, 30, 32].map((place) => view.getUint16(at + place, true));
  const local = view.getUint32(at + 42, true);
  if (named === undefined || extra === undefined || comment === undefined) return undefined;
  if (local + 30 > view.byteLength || view.getUint32(local, true) !== LOCAL) return undefined;
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  const isKnown = method === STORED || method === DEFLATED;
  if (!isKnown || packed === BEYOND || unpacked === BEYOND || start + packed > view.byteLength)
    return undefined;
  const name = Array.from(bytes.subarray(at + 46, at + 46 + named), (byte) => String.fromCharCode(byte)).join(
    '',
  );
  const entry = { name, packed, unpacked, deflated: method === DEFLATED, start };
  return { entry, next: at + 46 + named + extra + comment };
}
