import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** A secret for a cookie or a header: 256 bits. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored of a cookie's token: from it the token cannot be found. */
export function sessionIdOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** Whether a header carries the session's own token; takes the same time wherever they differ. */
export function sameToken(expected: string, given: unknown): boolean {
  if (typeof given !== 'string') return false;
  const [left, right] = [expected, given].map((token) => createHash('sha256').update(token).digest());
  return left !== undefined && right !== undefined && timingSafeEqual(left, right);
}
