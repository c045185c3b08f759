import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';

/** `.js` where it was built, `.ts` where it runs as it is written and the thread must learn to read it. */
const EXTENSION = extname(import.meta.filename);
const LOADER = EXTENSION === '.ts' ? ['--import', import.meta.resolve('@oxc-node/core/register')] : [];
const MEGABYTES = 1024;

/** Opens a thread that keeps nobody from ending the program, and whose memory has an end. */
export function openThread(name: string, workerData: unknown): Worker {
  const thread = new Worker(join(import.meta.dirname, `${name}${EXTENSION}`), {
    workerData,
    execArgv: LOADER,
    resourceLimits: { maxOldGenerationSizeMb: MEGABYTES },
  });
  thread.unref();
  return thread;
}
