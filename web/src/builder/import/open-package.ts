import { unpackZip } from '@lixiang/forms';
import { Inflate } from 'fflate';

/** Why a file cannot be taken for an official table. */
export type FileRefusal =
  | { readonly code: 'tooLarge'; readonly megabytes: number }
  | {
      readonly code:
        | 'empty'
        | 'notAPackage'
        | 'oldFormat'
        | 'encrypted'
        | 'broken'
        | 'noTable'
        | 'tooManyCells';
    };

export type Package = {
  readonly kind: 'docx' | 'xlsx';
  readonly parts: Readonly<Record<string, Uint8Array>>;
};

export const LARGEST_MEGABYTES = 20;

/** Unpacks the parts of a Word or Excel file that hold text; anything else is told from it by its first bytes. */
export function openPackage(bytes: Uint8Array): Package | FileRefusal {
  if (bytes.length === 0) return { code: 'empty' };
  if (bytes.length > LARGEST_MEGABYTES * 1024 * 1024)
    return { code: 'tooLarge', megabytes: LARGEST_MEGABYTES };
  if (beginsWith(bytes, COMPOUND))
    return { code: holds(bytes, 'EncryptedPackage') ? 'encrypted' : 'oldFormat' };
  if (!beginsWith(bytes, ZIP)) return { code: 'notAPackage' };
  const unpacked = unpackZip(bytes, { Inflate, wanted: (name) => /\.(?:xml|rels)$/u.test(name) });
  if ('refusal' in unpacked) return { code: unpacked.refusal === 'swollen' ? 'tooManyCells' : 'broken' };
  const { parts } = unpacked;
  if (parts['word/document.xml']) return { kind: 'docx', parts };
  return parts['xl/workbook.xml'] ? { kind: 'xlsx', parts } : { code: 'notAPackage' };
}

const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** The format of .doc and .xls, which also wraps encrypted files. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

function beginsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte);
}

/** Whether a name stands in a compound file, which writes names in UTF-16. */
function holds(bytes: Uint8Array, name: string): boolean {
  const wanted = Array.from(name).flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(wanted[0] ?? 0); at >= 0; at = bytes.indexOf(wanted[0] ?? 0, at + 1))
    if (wanted.every((byte, offset) => bytes[at + offset] === byte)) return true;
  return false;
}
