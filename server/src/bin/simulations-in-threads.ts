import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RunningSimulation, Simulate } from '../context/simulate.ts';
import { openThread } from './open-thread.ts';
import { complain } from './say.ts';
import type {
  SimulationCall,
  SimulationMessage,
  SimulationNews,
  SimulationReply,
  SimulationThreadTask,
} from './simulation-task.ts';

/** The folder of uploads says whose it is: what a killed process left is swept away by the next. */
const FOLDER = 'lixiang-simulation-';

/** Simulates in a thread of its own, whose rows are in memory alone; `filesBehind` holds the real files. */
export function simulationsInThreads(filesBehind: string): Simulate {
  sweepLeftovers();
  let template: Blob | null = null;
  return (task, { publishing, ready, day, over }): RunningSimulation => {
    const files = mkdtempSync(join(tmpdir(), `${FOLDER}${process.pid}-`));
    const begun: SimulationThreadTask = { ...task, files, filesBehind, template };
    const thread = openThread('simulation-thread', begun);
    const waiting = new Map<number, Waiting>();
    let calls = 0;
    thread.on('message', (news: SimulationNews) => {
      if ('template' in news) ({ template } = news);
      else if ('publishing' in news) publishing();
      else if ('ready' in news) ready(news.ready);
      else if ('day' in news) day(news.day);
      else {
        waiting.get(news.id)?.resolve(news);
        waiting.delete(news.id);
      }
    });
    thread.on('error', (error) => {
      complain(`模拟运行中断：${error instanceof Error ? error.message : String(error)}`);
    });
    thread.on('exit', () => {
      rmSync(files, { recursive: true, force: true });
      for (const { reject } of waiting.values()) reject(new Error('the simulation has ended'));
      waiting.clear();
      over();
    });
    const call = async (what: SimulationCall): Promise<SimulationReply> => {
      const id = (calls += 1);
      const answered = new Promise<SimulationReply>((resolve, reject) => {
        waiting.set(id, { resolve, reject });
      });
      const message: SimulationMessage = { id, call: what };
      thread.postMessage(message, []);
      return await answered;
    };
    return {
      ask: async (request) => {
        const told = await call({ kind: 'ask', request });
        return 'asked' in told ? told.asked : failed(told);
      },
      roles: async () => {
        const told = await call({ kind: 'roles' });
        return 'roles' in told ? told.roles : failed(told);
      },
      moveClock: async (goal) => {
        const told = await call({ kind: 'moveClock', goal });
        return 'moved' in told ? told.moved : failed(told);
      },
      stop: async () => void (await thread.terminate()),
    };
  };
}

type Waiting = {
  readonly resolve: (reply: SimulationReply) => void;
  readonly reject: (error: Error) => void;
};

function failed(reply: SimulationReply): never {
  throw new Error('failed' in reply ? reply.failed : 'the simulation answered something else');
}

function sweepLeftovers(): void {
  for (const name of readdirSync(tmpdir())) {
    const owner = new RegExp(`^${FOLDER}(\\d+)-`).exec(name)?.[1];
    if (owner !== undefined && !runs(Number(owner)))
      rmSync(join(tmpdir(), name), { recursive: true, force: true });
  }
}

function runs(process_: number): boolean {
  try {
    return process.kill(process_, 0);
  } catch (error) {
    return typeof error === 'object' && error !== null && 'code' in error && error.code === 'EPERM';
  }
}
