/** A clock that goes on by itself, and can be put forward to nine in the morning of a day, Asia/Shanghai. */
export class MovableClock {
  #ahead: number;

  constructor(startsAt: string) {
    this.#ahead = Date.parse(startsAt) - Date.now();
  }

  now(): Date {
    return new Date(Date.now() + this.#ahead);
  }

  putTo(day: string): void {
    this.#ahead = Date.parse(`${day}T09:00:00+08:00`) - Date.now();
  }
}
