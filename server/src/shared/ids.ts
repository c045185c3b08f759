import { randomUUIDv7 } from 'node:crypto';

/** A new identity; later ones sort after earlier ones, so that an index grows at its end. */
export function newId(): string {
  return randomUUIDv7();
}
