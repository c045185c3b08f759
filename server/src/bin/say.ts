/** Writes a line for the person at the terminal. */
export function say(line = ''): void {
  process.stdout.write(`${line}\n`);
}

/** Writes a line about what went wrong. */
export function complain(line: string): void {
  process.stderr.write(`${line}\n`);
}
