import { createHash, randomBytes } from 'node:crypto';

/** A secret for an outside system: 256 bits, marked so that scanners for lost secrets find it. */
export function newTokenSecret(): string {
  return `lx_${randomBytes(32).toString('base64url')}`;
}

/** What is kept of a secret: from it the secret cannot be found. */
export function tokenDigest(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
