import { fork } from 'node:child_process';
import { once } from 'node:events';

/** A server in a process of its own. */
export type Contender = {
  readonly address: string;
  /** Milliseconds of processor that it has used since it started. */
  readonly processor: () => Promise<number>;
  readonly stop: () => Promise<void>;
};

/** Starts a script that answers by {@link serveContender}. */
export async function startContender(script: string): Promise<Contender> {
  const child = fork(script, {
    execArgv: ['--import', '@oxc-node/core/register'],
    env: { ...process.env, NODE_ENV: 'production' },
  });
  const [address] = await once(child, 'message');
  return {
    address: String(address),
    processor: async () => {
      child.send('processor');
      const [used] = await once(child, 'message');
      return Number(used);
    },
    stop: async () => {
      child.disconnect();
      await once(child, 'exit');
    },
  };
}

/** Tells the process that started this one where the server listens, and how much it works; ends when that does. */
export function serveContender(address: string, close: () => Promise<void>): void {
  process.send?.(address);
  process.on('message', () => {
    const { user, system } = process.cpuUsage();
    process.send?.((user + system) / 1000);
  });
  process.on('disconnect', () => void close().then(() => process.exit()));
}
