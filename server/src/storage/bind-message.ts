/**
 * The protocol's message that gives a prepared statement its values, each as text. PGlite's own counts the bytes of a
 * long value character by character, twice; what decides about a record is told where to look in forty thousand.
 */
export function bindMessage(statement: string, values: readonly (string | null)[]): Uint8Array {
  const count = int16(values.length);
  const asText = Buffer.alloc(BYTES_OF_FORMAT * values.length);
  const parts = [PORTAL_WITHOUT_NAME, Buffer.from(`${statement}\0`), count, asText, count];
  for (const value of values) {
    if (value === null) parts.push(NOTHING);
    else {
      const bytes = Buffer.from(value);
      parts.push(int32(bytes.length), bytes);
    }
  }
  parts.push(ROWS_AS_TEXT);
  const length = parts.reduce((sum, part) => sum + part.length, LENGTH_OF_LENGTH);
  return Buffer.concat([KIND, int32(length), ...parts]);
}

const KIND = Buffer.from('B');
const PORTAL_WITHOUT_NAME = Buffer.from('\0');
const BYTES_OF_FORMAT = 2;
const ROWS_AS_TEXT = int16(0);
const NOTHING = int32(-1);
const LENGTH_OF_LENGTH = 4;

function int16(value: number): Buffer {
  const bytes = Buffer.allocUnsafe(2);
  bytes.writeInt16BE(value);
  return bytes;
}

function int32(value: number): Buffer {
  const bytes = Buffer.allocUnsafe(4);
  bytes.writeInt32BE(value);
  return bytes;
}
