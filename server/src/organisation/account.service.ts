import { writeAudit } from '../audit/write-audit.ts';
import type { Context } from '../context/context.ts';
import { currentPack } from '../pack/published-pack.ts';
import { type Page, pageOf, rowsToFetch } from '../shared/connection.ts';
import { decodeCursor } from '../shared/cursor.ts';
import { DomainError } from '../shared/domain-error.ts';
import { newId } from '../shared/ids.ts';
import { likePattern } from '../shared/like-pattern.ts';
import { hashPassword } from '../shared/password.ts';
import { countRows } from '../storage/count-rows.ts';
import { json, type Rows } from '../storage/rows.ts';
import { violatesUnique } from '../storage/unique-violation.ts';
import { selectAccounts } from './account.rows.ts';
import type { AccountType, CreateAccountInput, UpdateAccountInput } from './account.type.ts';
import { checkAccount } from './check-account.ts';

export type AccountQuestion = {
  readonly search: string | null;
  readonly first: number;
  readonly after: string | null;
};

/** The accounts of the jurisdiction, by login; the caller is an administrator. */
export async function listAccounts(context: Context, question: AccountQuestion): Promise<Page<AccountType>> {
  const limit = rowsToFetch(question.first);
  const after = decodeCursor(question.after, 1)?.[0];
  const rows = await context.read((all) => {
    const wanted = found(all, question.search).orderBy('account.login').limit(limit);
    return (typeof after === 'string' ? wanted.where('account.login', '>', after) : wanted).execute();
  });
  return pageOf({
    rows,
    first: question.first,
    position: (row) => [row.login],
    node: (row) => row,
    total: () => context.read((all) => countRows(found(all, question.search))),
  });
}

function found(rows: Rows, search: string | null) {
  const accounts = selectAccounts(rows);
  if (!search) return accounts;
  const pattern = likePattern(search);
  return accounts.where((where) =>
    where.or([where('account.login', 'like', pattern), where('account.name', 'like', pattern)]),
  );
}

/** Adds an account; the caller is an administrator. */
export async function createAccount(context: Context, input: CreateAccountInput): Promise<AccountType> {
  const passwordHash = await hashPassword(input.password);
  return await context.change(async (rows) => {
    const { pack } = await currentPack(context, rows);
    const { login, name, password, positions, administrator } = input;
    const organisationId = input.organisation ?? null;
    await checkAccount(rows, pack, { account: { login, name, organisationId, positions }, password });
    const account = { id: newId(), login, name, positions, administrator, disabled: false, organisationId };
    await insertAccount(rows, { ...account, jurisdiction: context.jurisdiction, passwordHash, demo: false });
    await writeAudit(rows, context, { action: 'createAccount', detail: account });
    return { ...account, lockedUntil: null };
  });
}

type NewAccount = Pick<
  AccountType,
  'id' | 'login' | 'name' | 'positions' | 'administrator' | 'organisationId'
> & {
  readonly jurisdiction: string;
  readonly passwordHash: string;
  readonly demo: boolean;
};

/** Writes an account that has been checked. */
export async function insertAccount(rows: Rows, account: NewAccount): Promise<void> {
  try {
    await rows
      .insertInto('account')
      .values({
        jurisdiction: account.jurisdiction,
        id: account.id,
        login: account.login,
        name: account.name,
        password_hash: account.passwordHash,
        organisation_id: account.organisationId,
        positions: json(account.positions),
        administrator: account.administrator,
        disabled: false,
        failed_attempts: 0,
        demo: account.demo,
      })
      .execute();
  } catch (error) {
    if (violatesUnique(error, 'account_login_unique')) throw DomainError.invalidInput('该登录名已被使用。');
    throw error;
  }
}

/** Changes what the input names; a new password or a disabled account ends the account's sessions. */
export async function updateAccount(context: Context, input: UpdateAccountInput): Promise<AccountType> {
  const passwordHash = input.password ? await hashPassword(input.password) : null;
  return await context.change(async (rows) => {
    const { pack } = await currentPack(context, rows);
    const before = await selectAccounts(rows)
      .where('account.id', '=', input.id)
      .forUpdate()
      .executeTakeFirst();
    if (!before) throw DomainError.notFound();
    const after = changed(before, input);
    await checkAccount(rows, pack, { account: after, password: input.password ?? null });
    if (before.id === context.actor.accountId && (after.disabled || !after.administrator))
      throw DomainError.invalidInput('不能停用自己的账号或取消自己的管理员身份。');
    await rows
      .updateTable('account')
      .set({
        name: after.name,
        organisation_id: after.organisationId,
        positions: json(after.positions),
        administrator: after.administrator,
        disabled: after.disabled,
        ...(input.unlock ? { failed_attempts: 0, locked_until: null } : {}),
        ...(passwordHash ? { password_hash: passwordHash, demo: false } : {}),
      })
      .where('id', '=', before.id)
      .execute();
    if (passwordHash || after.disabled)
      await rows.deleteFrom('session').where('account_id', '=', before.id).execute();
    await writeAudit(rows, context, {
      action: 'updateAccount',
      detail: { before, after, passwordChanged: passwordHash !== null },
    });
    return after;
  });
}

function changed(before: AccountType, input: UpdateAccountInput): AccountType {
  return {
    id: before.id,
    login: before.login,
    name: input.name ?? before.name,
    organisationId: input.organisation === undefined ? before.organisationId : input.organisation,
    positions: input.positions ?? before.positions,
    administrator: input.administrator ?? before.administrator,
    disabled: input.disabled ?? before.disabled,
    lockedUntil: input.unlock ? null : before.lockedUntil,
  };
}
