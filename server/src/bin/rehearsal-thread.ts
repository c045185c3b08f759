import 'reflect-metadata';
import { parentPort, workerData } from 'node:worker_threads';
import { startScenarioServer } from '../scenario/scenario-server.ts';
import { ScenarioTree } from '../scenario/scenario-tree.ts';
import { Store } from '../storage/store.ts';
import { makeTemplate } from '../storage/template.ts';
import type { ThreadNews, ThreadTask } from './rehearsal-task.ts';

/** Runs scenarios on the whole program with a database of its own in memory, in a thread of its own. */
const { pack, scenarios, files, template }: ThreadTask = workerData;
const tell = (news: ThreadNews) => parentPort?.postMessage(news, []);

const dump = template ?? (await makeTemplate());
if (!template) tell({ template: dump });
const server = await startScenarioServer(await Store.open({ kind: 'memory', dump }), files);
// What fragments stand for was put in place when the files were read.
const told = scenarios.map((scenario) => ({ scenario, fragments: {} }));
const tree = new ScenarioTree({ server, pack }, told);
for (const [index, each] of told.entries()) {
  tell({ begun: index });
  tell({ ended: index, failure: await tree.run(each) });
}
await server.close();
