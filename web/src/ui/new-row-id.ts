const ALPHABET = '0123456789abcdefghijklmnopqrstuvwxyz';

/** An id for a new row, unlike any other; made without `randomUUID`, which an intranet without https lacks. */
export function newRowId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => ALPHABET[byte % ALPHABET.length]).join('');
}
