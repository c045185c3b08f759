import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Rehearse } from '../context/rehearse.ts';
import { openThread } from './open-thread.ts';
import { complain } from './say.ts';
import type { ThreadNews, ThreadTask } from './rehearsal-task.ts';

/** Rehearses in a thread of its own, so that those at work feel nothing of it but a busy core. */
export function rehearsalsInThreads(): Rehearse {
  let template: Blob | null = null;
  return (task, { begun, ended, over }) => {
    const files = mkdtempSync(join(tmpdir(), 'lixiang-rehearsal-'));
    const given: ThreadTask = { ...task, files, template };
    const thread = openThread('rehearsal-thread', given);
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
