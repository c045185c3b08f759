import { randomBytes } from 'node:crypto';
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { passwordObjection } from '../shared/password.ts';
import { knownJurisdictions, type Site } from '../setup/add-jurisdiction.ts';
import { addPeople } from '../setup/add-people.ts';
import { complain, say } from './say.ts';

type Person = { readonly login: string; readonly name: string };

/** Makes an account that makes the others; answers the process's exit code. */
export async function createAdministrator(site: Site, jurisdiction: string, person: Person): Promise<number> {
  if (!(await knownJurisdictions(site.store)).has(jurisdiction)) {
    complain(`没有标识为“${jurisdiction}”的地区：请先用 npm run admin -- publish <配置文件夹> 发布其配置。`);
    return 1;
  }
  const typed = process.stdin.isTTY ? await askPassword() : null;
  const password = typed ?? generatePassword();
  const objection = passwordObjection(password, person.login);
  if (objection) {
    complain(objection);
    return 1;
  }
  await addPeople(site, jurisdiction, {
    organisations: [],
    accounts: [{ ...person, administrator: true }],
    password,
    demo: false,
  });
  say(`已建立系统管理员 ${person.login}。`);
  if (typed === null) say(`初始密码（仅显示这一次，请登录后修改）：${password}`);
  return 0;
}

async function askPassword(): Promise<string> {
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const reader = createInterface({ input: process.stdin, output: silent, terminal: true });
  try {
    process.stdout.write('请输入密码：');
    return await reader.question('');
  } finally {
    reader.close();
    say();
  }
}

/** At least one letter and one digit, whatever the dice say. */
function generatePassword(): string {
  return `${randomBytes(9).toString('base64url')}-a1`;
}
