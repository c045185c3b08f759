import { writeAudit } from '../audit/write-audit.ts';
import type { OpenSession } from '../context/api-context.ts';
import { type Issue, inputIssue } from '../shared/issue.type.ts';
import { hashPassword, passwordObjection, verifyPassword } from '../shared/password.ts';

type Passwords = { readonly current: string; readonly next: string };

/** Changes the password of whoever is signed in, and ends their sessions everywhere else. */
export async function changePassword(
  { id, context }: OpenSession,
  { current, next }: Passwords,
): Promise<{ readonly at: string } | { readonly issues: readonly Issue[] }> {
  const account = await context.read((rows) =>
    rows
      .selectFrom('account')
      .select(['id', 'login', 'password_hash as passwordHash'])
      .where('id', '=', context.account)
      .executeTakeFirstOrThrow(),
  );
  if (!(await verifyPassword(current, account.passwordHash)))
    return { issues: [inputIssue(['current'], 'password.wrong', '当前密码不正确。')] };
  const objection = current === next ? '新密码不得与当前密码相同。' : passwordObjection(next, account.login);
  if (objection) return { issues: [inputIssue(['next'], 'password.weak', objection)] };
  const passwordHash = await hashPassword(next);
  await context.change(async (rows) => {
    await rows
      .updateTable('account')
      .set({ password_hash: passwordHash, demo: false })
      .where('id', '=', account.id)
      .execute();
    await rows.deleteFrom('session').where('account_id', '=', account.id).where('id', '!=', id).execute();
    await writeAudit(rows, context, { action: 'changePassword' });
  });
  return { at: context.clock().toISOString() };
}
