import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { lockDataFolder } from '../storage/data-folder-lock.ts';
import { Store } from '../storage/store.ts';
import { createAdministrator } from './create-administrator.ts';
import { readConfig } from './config.ts';
import { publishFolder } from './publish-folder.ts';
import { complain, say } from './say.ts';

const clock = () => new Date();

const USAGE = `用法：
  npm run admin -- publish <配置文件夹> [--note <说明>]
      发布一个地区的配置；该地区尚不存在时一并建立。
  npm run admin -- create --jurisdiction <地区标识> --login <登录名> [--name <姓名>]
                          [--place <地区名称> --code <六位代码>]
      建立该地区的系统管理员，地区尚不存在时一并建立（配置随后在系统中发布）；在终端中输入密码，否则生成一个并只显示一次。
数据库由环境变量 DATABASE_URL 指定，否则为内置数据库（须先停止系统）。`;

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  complain(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: args.filter((arg) => arg !== 'admin'),
    allowPositionals: true,
    options: {
      jurisdiction: { type: 'string' },
      login: { type: 'string' },
      name: { type: 'string' },
      place: { type: 'string' },
      code: { type: 'string' },
      note: { type: 'string' },
    },
  });
  const [command, folder] = positionals;
  const { jurisdiction, login, name = '系统管理员', place, code, note = null } = values;
  if (command === 'publish' && folder !== undefined)
    return await withStore((store) => publishFolder({ store, clock }, folder, note));
  if (command === 'create' && jurisdiction !== undefined && login !== undefined)
    return await withStore((store) =>
      createAdministrator({ store, clock }, { key: jurisdiction, name: place, code }, { login, name }),
    );
  say(USAGE);
  return command === undefined ? 0 : 2;
}

async function withStore(work: (store: Store) => Promise<number>): Promise<number> {
  const config = readConfig(process.env);
  const lock = config.database.kind === 'embedded' ? lockDataFolder(config.data) : null;
  const store = await Store.open(config.database);
  try {
    return await work(store);
  } finally {
    await store.close();
    lock?.release();
  }
}
