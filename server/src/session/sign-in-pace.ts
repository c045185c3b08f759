import { perStore } from '../context/per-context.ts';
import { DomainError } from '../shared/domain-error.ts';

const MINUTE = 60_000;
const REMEMBERED = 10_000;

/**
 * Refuses an address that signs in faster than people do: checking a password is dear, and many logins may be tried
 * from one place without any of them locking. It keeps the process's own time, whatever the date of law is.
 */
export const signInPace = perStore(() => {
  const tries = new Map<string, { since: number; count: number }>();
  return {
    check: (address: string, perMinute: number): void => {
      const now = performance.now();
      const known = tries.get(address);
      const current = known && now - known.since < MINUTE ? known : { since: now, count: 0 };
      current.count += 1;
      tries.delete(address);
      tries.set(address, current);
      const [oldest] = tries.keys();
      if (tries.size > REMEMBERED && oldest !== undefined) tries.delete(oldest);
      if (current.count > perMinute) throw DomainError.limitExceeded('登录过于频繁，请一分钟后再试。');
    },
  };
});
