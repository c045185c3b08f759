import { fork } from 'node:child_process';
import { once } from 'node:events';
import { buildScript } from './build-script.ts';

/** A server in a process of its own. */
export type Contender = {
  readonly address: string;
  /** Milliseconds of processor that it has used since it started. */
  readonly processor: () => Promise<number>;
  readonly stop: () => Promise<void>;
};

/** Starts a script that answers by `serveContender`, built as what is shipped is. */
export async function startContender(script: string): Promise<Contender> {
  const child = fork(await buildScript(script), {
    execArgv: [],
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
