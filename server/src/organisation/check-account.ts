import type { Pack } from '@lixiang/schema';
import { DomainError } from '../shared/domain-error.ts';
import { passwordObjection } from '../shared/password.ts';
import type { Rows } from '../storage/rows.ts';

type Description = {
  readonly account: {
    readonly login: string;
    readonly name: string;
    readonly organisationId: string | null;
    readonly positions: readonly string[];
  };
  /** Null where the password stays. */
  readonly password: string | null;
};

const LOGIN = /^[a-z][a-z0-9._-]{1,39}$/;

/** Refuses an account that could not be used, or that names what does not exist. */
export async function checkAccount(rows: Rows, pack: Pack | null, description: Description): Promise<void> {
  const { login, name, organisationId, positions } = description.account;
  if (!LOGIN.test(login))
    throw DomainError.invalidInput(
      '登录名应以小写字母开头，由小写字母、数字、点、下划线或连字符组成，2 到 40 位。',
    );
  if (name.trim() === '' || name.length > 60) throw DomainError.invalidInput('姓名应为 1 到 60 个字。');
  const { password } = description;
  const objection = password === null ? null : passwordObjection(password, login);
  if (objection) throw DomainError.invalidInput(objection);
  const unknown = positions.find((key) => !pack?.positions.some((position) => position.key === key));
  if (unknown !== undefined) throw DomainError.invalidInput(`配置中没有标识为“${unknown}”的职务。`);
  if (organisationId === null) return;
  const found = await rows
    .selectFrom('organisation')
    .select('id')
    .where('id', '=', organisationId)
    .executeTakeFirst();
  if (!found) throw DomainError.invalidInput('所选单位不存在。');
}
