/** Failed sign-ins of one login so far. */
export type Attempts = { readonly failed: number; readonly lockedUntil: Date | null };

export type AttemptRules = { readonly attempts: number; readonly lockMinutes: number };

/**
 * Counts an attempt before its password is checked, so that guesses made side by side are all counted: the last
 * one allowed locks at once, and success unlocks.
 */
export function countAttempt(
  before: Attempts,
  now: Date,
  rules: AttemptRules,
): { readonly after: Attempts } | { readonly lockedUntil: Date } {
  if (before.lockedUntil && before.lockedUntil > now) return { lockedUntil: before.lockedUntil };
  const failed = (before.lockedUntil ? 0 : before.failed) + 1;
  const locks = failed >= rules.attempts;
  return {
    after: { failed, lockedUntil: locks ? new Date(now.getTime() + rules.lockMinutes * 60_000) : null },
  };
}
