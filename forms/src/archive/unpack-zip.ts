import { readZipDirectory, type ZipEntry } from './zip-directory.ts';

/** Why an archive is not unpacked: it is not whole, or holds more than any office file, or says less than it holds. */
export type ZipRefusal = 'broken' | 'swollen';

/** Unpacks DEFLATE bit by bit, and hands on what it has so far. */
type Inflater = new (onData: (chunk: Uint8Array) => void) => {
  push(chunk: Uint8Array, isLast: boolean): void;
};

export type Unpacking = {
  readonly Inflate: Inflater;
  /** Which entries are unpacked; the others cost nothing. */
  readonly wanted: (name: string) => boolean;
};

/** Beyond these, an archive was made to do harm: entries, bytes unpacked, and how many times as large as packed. */
export const ZIP_LIMITS = { entries: 4000, unpacked: 64 * 1024 * 1024, ratio: 250 } as const;

/** So few packed bytes at once that what they hold at most is no harm. */
const SLICE = 4096;

/**
 * The wanted entries of an archive, by name. What its directory says is judged before anything is unpacked, and
 * unpacking stops where an entry holds more than the directory says.
 */
export function unpackZip(
  bytes: Uint8Array,
  { Inflate, wanted }: Unpacking,
): { readonly parts: Readonly<Record<string, Uint8Array>> } | { readonly refusal: ZipRefusal } {
  const directory = readZipDirectory(bytes, ZIP_LIMITS.entries);
  if (directory === undefined) return { refusal: 'broken' };
  if (directory === 'tooMany') return { refusal: 'swollen' };
  const entries = directory.filter(({ name }) => wanted(name));
  if (isSwollen(entries)) return { refusal: 'swollen' };
  const parts: [string, Uint8Array][] = [];
  for (const entry of entries) {
    const packed = bytes.subarray(entry.start, entry.start + entry.packed);
    const part = entry.deflated ? inflate(packed, entry.unpacked, Inflate) : packed;
    if (typeof part === 'string') return { refusal: part };
    parts.push([entry.name, part]);
  }
  return { parts: Object.fromEntries(parts) };
}

function isSwollen(entries: readonly ZipEntry[]): boolean {
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
  const packed = entries.reduce((sum, entry) => sum + entry.packed, 0);
  return unpacked > ZIP_LIMITS.unpacked || (unpacked > SMALL && unpacked > packed * ZIP_LIMITS.ratio);
}

/** What is no larger than this does no harm, however well it was packed. */
const SMALL = 1024 * 1024;

function inflate(packed: Uint8Array, size: number, Inflate: Inflater): Uint8Array | ZipRefusal {
  const whole = new Uint8Array(size);
  let filled = 0;
  const inflater = new Inflate((chunk) => {
    if (filled + chunk.length <= size) whole.set(chunk, filled);
    filled += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length; at += SLICE) {
      inflater.push(packed.subarray(at, at + SLICE), at + SLICE >= packed.length);
      if (filled > size) return 'swollen';
    }
  } catch {
    return filled > size ? 'swollen' : 'broken';
  }
  return filled === size ? whole : 'broken';
}
