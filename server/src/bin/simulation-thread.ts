import 'reflect-metadata';
import { parentPort, workerData } from 'node:worker_threads';
import { Play } from '../simulated/play.ts';
import { Store } from '../storage/store.ts';
import { makeTemplate } from '../storage/template.ts';
import type {
  SimulationMessage,
  SimulationNews,
  SimulationReply,
  SimulationThreadTask,
} from './simulation-task.ts';

/** Runs the whole program on a copy with a database of its own in memory, in a thread of its own. */
const { files, filesBehind, template, ...task }: SimulationThreadTask = workerData;
const tell = (news: SimulationNews) => parentPort?.postMessage(news, []);

const dump = template ?? (await makeTemplate());
if (!template) tell({ template: dump });
const store = await Store.open({ kind: 'memory', dump });
const play = await Play.open(task, { store, files, filesBehind });
tell({ publishing: true });
const ready = await play.prepare();
parentPort?.on('message', ({ id, call }: SimulationMessage) => {
  reply(id, call).then(tell, (error: unknown) => tell({ id, failed: String(error) }));
});
tell({ ready });

async function reply(id: number, call: SimulationMessage['call']): Promise<SimulationReply> {
  if (call.kind === 'ask') return { id, asked: await play.ask(call.request) };
  if (call.kind === 'roles') return { id, roles: await play.roles() };
  return { id, moved: await play.moveClock(call.goal, (day) => tell({ day })) };
}
