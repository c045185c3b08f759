import 'reflect-metadata';
import { join } from 'node:path';
import { createApplication } from '../http/application.ts';
import { DataFolderTaken, lockDataFolder } from '../storage/data-folder-lock.ts';
import { Store } from '../storage/store.ts';
import { type Config, readConfig } from './config.ts';
import { DemoFilling } from './demo-filling.ts';
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
  const { passwords, untold } = embedded ? await loadDemo(site, config) : NO_DEMO;
  const filling = new DemoFilling(site, { data: config.data, untold });
  const files = join(config.data, 'files');
  const application = await createApplication({
    ...site,
    files,
    rules: { idleMinutes: config.idleMinutes, demoPasswords: passwords, demoFilling: filling.left },
    rehearse: rehearsalsInThreads(),
    simulate: simulationsInThreads(files),
    bases: readShippedBases(config.seed),
    web: config.web,
    development: config.development,
    trustProxy: config.trustProxy,
    logLevel: config.logLevel,
    // Nothing moves by itself in what is still being told of earlier months.
    keepDays: untold.length === 0,
  });
  stopOnSignal(async () => {
    await filling.stop();
    await application.close();
    lock?.release();
  });
  await printAddress(site, await application.listen(config), passwords);
  if (untold.length === 0) return;
  say('演示事项正在载入，可以先登录，事项会陆续出现……');
  filling.start(() => {
    application.keepDays();
    say(DEMO_TOLD);
  });
}

const NO_DEMO = { passwords: new Map<string, string>(), untold: [] };
const DEMO_TOLD = '演示事项已全部载入。';

function wordStartError(error: unknown): string {
  if (error instanceof DataFolderTaken) return error.message;
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') return '端口已被占用：请用环境变量 PORT 指定另一个端口。';
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND') return '连接不上 DATABASE_URL 指定的数据库。';
  return error instanceof Error ? `启动失败：${error.message}\n${error.stack ?? ''}` : String(error);
}
