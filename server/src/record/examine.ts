import { createHash } from 'node:crypto';
import { Examination } from '../procedure/examination.ts';
import { type Situation } from '../procedure/situation.ts';

/** Looks at a situation, with the fingerprint that reviews and draws are reckoned by. */
export function examine(situation: Situation): Examination {
  return new Examination(situation, sha256);
}

/** SHA-256 of a text, in hexadecimal. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
