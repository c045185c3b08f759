import { formatInstant } from '../wording/format.ts';
import { sessionWords } from '../wording/session.ts';

export type SignInRefusal = {
  readonly code: 'WRONG_CREDENTIALS' | 'LOCKED' | 'DISABLED';
  readonly retryAfter: string | null;
  readonly attemptsLeft: number | null;
};

/** Why signing in was refused, and what to do, in one sentence. */
export function wordRefusal({ code, retryAfter, attemptsLeft }: SignInRefusal): string {
  switch (code) {
    case 'WRONG_CREDENTIALS':
      return sessionWords.wrongCredentials(attemptsLeft);
    case 'LOCKED':
      return sessionWords.locked(retryAfter && formatInstant(retryAfter));
    case 'DISABLED':
      return sessionWords.disabled;
  }
}
