import { readdirSync, readFileSync } from 'node:fs';

/** In milliseconds; Linux counts in hundredths of a second. */
const TICK = 10;

/** Counts the processors' time of a PostgreSQL, all of its processes together, from one of them; nothing where it cannot be seen. */
export function databaseProcessor(backend: number): () => number {
  const postmaster = statOf(backend)?.parent ?? -1;
  return () =>
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(Number)
      .reduce((sum, process) => {
        const stat = statOf(process);
        if (stat?.parent === postmaster) return sum + stat.own;
        return process === postmaster && stat ? sum + stat.own + stat.ended : sum;
      }, 0);
}

type Stat = { readonly parent: number; readonly own: number; readonly ended: number };

function statOf(process: number): Stat | undefined {
  try {
    const text = readFileSync(`/proc/${process}/stat`, 'utf8');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    const at = (index: number) => Number(fields[index]);
    return { parent: at(1), own: (at(11) + at(12)) * TICK, ended: (at(13) + at(14)) * TICK };
  } catch {
    return undefined;
  }
}
