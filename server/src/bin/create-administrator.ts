import { randomBytes } from 'node:crypto';
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { passwordObjection } from '../shared/password.ts';
import { addPlace, knownJurisdictions, type Place, type Site } from '../setup/add-jurisdiction.ts';
import { addPeople } from '../setup/add-people.ts';
import { complain, say } from './say.ts';

/** A jurisdiction by its key; by name and code too where it may be new. */
export type NewPlace = Pick<Place, 'key'> & { readonly [Key in 'name' | 'code']: string | undefined };
type Person = { readonly login: string; readonly name: string };

/** Makes an account that makes the others; answers the process's exit code. */
export async function createAdministrator(
  site: Site,
  { key, name, code }: NewPlace,
  person: Person,
): Promise<number> {
  const isKnown = (await knownJurisdictions(site.store)).has(key);
  if (!isKnown && (name === undefined || code === undefined)) {
    complain(
      `没有标识为“${key}”的地区：请加上 --place <名称> --code <六位代码> 建立，或者先发布其配置文件夹。`,
    );
    return 1;
  }
  const typed = process.stdin.isTTY ? await askPassword() : null;
  const password = typed ?? generatePassword();
  const objection = passwordObjection(password, person.login);
  if (objection) {
    complain(objection);
    return 1;
  }
  if (!isKnown && name !== undefined && code !== undefined) await addPlace(site, { key, name, code });
  await addPeople(site, key, {
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
