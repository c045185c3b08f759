import type { Site } from '../setup/add-jurisdiction.ts';
import { say } from './say.ts';

/** Says where the program is to be found, and with which demo accounts. */
export async function printAddress(
  site: Site,
  address: string,
  demoPasswords: ReadonlyMap<string, string>,
): Promise<void> {
  for (const [jurisdiction, password] of demoPasswords) {
    const accounts = await site.store.inJurisdiction(jurisdiction, (rows) =>
      rows
        .selectFrom('account')
        .leftJoin('organisation', 'organisation.id', 'account.organisation_id')
        .select(['account.login', 'organisation.name as organisation'])
        .where('account.demo', '=', true)
        .orderBy('account.id')
        .execute(),
    );
    if (accounts.length === 0) continue;
    say();
    say(`演示账号（${jurisdiction}，密码均为 ${password}，仅限本机演示）：`);
    for (const { login, organisation } of accounts) say(`  ${login.padEnd(14)} ${organisation ?? ''}`);
  }
  say();
  say(`立项系统已启动：${address}`);
  say('按 Ctrl-C 停止。');
}
