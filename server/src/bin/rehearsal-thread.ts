import 'reflect-metadata';
import { parentPort, workerData } from 'node:worker_threads';
import { runScenario } from '../scenario/run-scenario.ts';
import { startScenarioServer } from '../scenario/scenario-server.ts';
import { Store } from '../storage/store.ts';
import { makeTemplate } from '../storage/template.ts';
import type { ThreadNews, ThreadTask } from './rehearsal-task.ts';

/** Runs scenarios on the whole program with a database of its own in memory, in a thread of its own. */
const { pack, scenarios, files, template }: ThreadTask = workerData;
const tell = (news: ThreadNews) => parentPort?.postMessage(news, []);

const dump = template ?? (await makeTemplate());
if (!template) tell({ template: dump });
const server = await startScenarioServer(await Store.open({ kind: 'memory', dump }), files);
for (const [index, scenario] of scenarios.entries()) {
  tell({ begun: index });
  // What fragments stand for was put in place when the files were read.
  tell({ ended: index, failure: await runScenario(scenario, { server, pack, fragments: {} }) });
}
await server.close();
