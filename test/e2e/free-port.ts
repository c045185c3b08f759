import { createServer } from 'node:net';

/** Below what systems give to whoever asks for any port, or connects from one: nobody else comes by it by chance. */
const FIRST = 20_000;
/** Each process looks among ports of its own, so that no two find the same before either listens there. */
const EACH = 50;
const PROCESSES = 200;

/** A port that nobody listens on, and that stays free for whoever is to listen there, also a second time. */
export async function freePort(): Promise<number> {
  const own = FIRST + (process.pid % PROCESSES) * EACH;
  for (let port = own; port < own + EACH; port += 1) {
    if (!given.has(port) && (await isFree(port))) {
      given.add(port);
      return port;
    }
  }
  throw new Error(`no port is free from ${own} on`);
}

const given = new Set<number>();

async function isFree(port: number): Promise<boolean> {
  return await new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}
