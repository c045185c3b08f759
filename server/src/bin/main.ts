import 'reflect-metadata';
import { join } from 'node:path';
import { createApplication } from '../http/application.ts';
import { DataFolderTaken, lockDataFolder } from '../storage/data-folder-lock.ts';
import { Store } from '../storage/store.ts';
import { type Config, readConfig } from './config.ts';
import { loadDemo } from './load-demo.ts';
import { readShippedBases } from './shipped-bases.ts';
import { rehearsalsInThreads } from './rehearsals-in-threads.ts';
import { printAddress } from './print-address.ts';
import { complain, say } from './say.ts';
import { simulationsInThreads } from './simulations-in-threads.ts';
import { stopOnSignal } from './stop-on-signal.ts';

const clock = () => new Date();

try {
  await start(readConfig(process.env));
} catch (error) {
  complain(wordStartError(error));
  process.exit(1);
}

/** With a database elsewhere nothing is locked and nothing loaded: its administrator is made by a command. */
async function start(config: Config): Promise<void> {
  const embedded = config.database.kind === 'embedded';
  const lock = embedded ? lockDataFolder(config.data) : null;
  say(embedded ? '正在打开内置数据库（首次启动需要创建，请稍候）……' : '正在连接数据库……');
  const store = await Store.open(config.database);
  const site = { store, clock };
  const demoPasswords = embedded ? await loadDemo(site, config) : new Map<string, string>();
  const files = join(config.data, 'files');
  const application = await createApplication({
    ...site,
    files,
    rules: { idleMinutes: config.idleMinutes, demoPasswords },
    rehearse: rehearsalsInThreads(),
    simulate: simulationsInThreads(files),
    bases: readShippedBases(config.seed),
    web: config.web,
    development: config.development,
    trustProxy: config.trustProxy,
    logLevel: config.logLevel,
  });
  stopOnSignal(async () => {
    await application.close();
    lock?.release();
  });
  await printAddress(site, await application.listen(config), demoPasswords);
}

function wordStartError(error: unknown): string {
  if (error instanceof DataFolderTaken) return error.message;
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') return '端口已被占用：请用环境变量 PORT 指定另一个端口。';
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND') return '连接不上 DATABASE_URL 指定的数据库。';
  return error instanceof Error ? `启动失败：${error.message}\n${error.stack ?? ''}` : String(error);
}
