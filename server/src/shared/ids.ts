import { randomUUIDv7 } from 'node:crypto';

const MOST_IN_A_MOMENT = 0xfff;
let moment = 0;
let count = 0;

/**
 * A new identity (UUID version 7); one made later in this process sorts after one made earlier, also within a
 * millisecond, so that what is written together can be read back in order and an index grows at its end.
 */
export function newId(): string {
  const fresh = randomUUIDv7();
  const now = Number.parseInt(fresh.slice(0, 8) + fresh.slice(9, 13), 16);
  if (now > moment) {
    moment = now;
    count = 0;
  } else if (count < MOST_IN_A_MOMENT) {
    count += 1;
  } else {
    moment += 1;
    count = 0;
  }
  const time = moment.toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${count.toString(16).padStart(3, '0')}${fresh.slice(18)}`;
}
