import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Rehearse } from '../context/rehearse.ts';
import { complain } from './say.ts';
import type { ThreadNews, ThreadTask } from './rehearsal-task.ts';

/** `.js` where it was built, `.ts` where it runs as it is written and the thread must learn to read it. */
const EXTENSION = extname(import.meta.filename);
const LOADER = EXTENSION === '.ts' ? ['--import', import.meta.resolve('@oxc-node/core/register')] : [];
const MEGABYTES = 1024;

/** Rehearses in a thread of its own, so that those at work feel nothing of it but a busy core. */
export function rehearsalsInThreads(): Rehearse {
  let template: Blob | null = null;
  return (task, { begun, ended, over }) => {
    const files = mkdtempSync(join(tmpdir(), 'lixiang-rehearsal-'));
    const thread = openThread({ ...task, files, template });
    thread.on('message', (news: ThreadNews) => {
      if ('template' in news) ({ template } = news);
      else if ('begun' in news) begun(news.begun);
      else ended(news.ended, news.failure);
    });
    thread.on('error', (error) => {
      complain(`试运行中断：${error instanceof Error ? error.message : String(error)}`);
      over(error);
    });
    thread.on('exit', (code) => {
      rmSync(files, { recursive: true, force: true });
      over(code === 0 ? undefined : new Error(`the thread ended with ${code}`));
    });
    return () => void thread.terminate();
  };
}

/** A thread that keeps nobody from ending the program. */
function openThread(task: ThreadTask): Worker {
  const thread = new Worker(join(import.meta.dirname, `rehearsal-thread${EXTENSION}`), {
    workerData: task,
    execArgv: LOADER,
    resourceLimits: { maxOldGenerationSizeMb: MEGABYTES },
  });
  thread.unref();
  return thread;
}
