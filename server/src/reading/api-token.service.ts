import { writeAudit } from '../audit/write-audit.ts';
import type { Context } from '../context/context.ts';
import { currentPack } from '../pack/published-pack.ts';
import { dateOfLaw } from '../shared/clock.ts';
import { type Page, pageOf, rowsToFetch } from '../shared/connection.ts';
import { decodeCursor } from '../shared/cursor.ts';
import { DomainError } from '../shared/domain-error.ts';
import { newId } from '../shared/ids.ts';
import { countRows } from '../storage/count-rows.ts';
import { json, type Rows } from '../storage/rows.ts';
import { selectTokens } from './api-token.rows.ts';
import type { ApiTokenType, CreateApiTokenInput } from './api-token.type.ts';
import { newTokenSecret, tokenDigest } from './token-secret.ts';

type Question = { readonly first: number; readonly after: string | null };

/** The tokens of the jurisdiction, latest first; the caller is an administrator. */
export async function listTokens(context: Context, question: Question): Promise<Page<ApiTokenType>> {
  const limit = rowsToFetch(question.first);
  const after = decodeCursor(question.after, 1)?.[0];
  const rows = await context.read((all) => {
    const wanted = selectTokens(all).orderBy('api_token.id', 'desc').limit(limit);
    return (typeof after === 'string' ? wanted.where('api_token.id', '<', after) : wanted).execute();
  });
  return pageOf({
    rows,
    first: question.first,
    position: ({ id }) => [id],
    node: (row) => row,
    total: () => context.read((all) => countRows(selectTokens(all))),
  });
}

/** Makes a token; its secret is told once. The caller is an administrator. */
export async function createToken(
  context: Context,
  input: CreateApiTokenInput,
): Promise<{ readonly token: ApiTokenType; readonly secret: string }> {
  const { name, scopes, organisation, perMinute, expiresOn } = input;
  const secret = newTokenSecret();
  const id = newId();
  return await context.change(async (rows) => {
    await checkToken(context, rows, input);
    await rows
      .insertInto('api_token')
      .values({
        jurisdiction: context.jurisdiction,
        id,
        name: name.trim(),
        digest: tokenDigest(secret),
        prefix: secret.slice(0, SHOWN),
        scopes: json([...new Set(scopes)]),
        organisation_id: organisation,
        per_minute: perMinute,
        created_at: context.clock().toISOString(),
        created_by: context.account,
        expires_at: `${expiresOn}T23:59:59.999+08:00`,
        revoked_at: null,
        last_used_at: null,
      })
      .execute();
    await writeAudit(rows, context, {
      action: 'createApiToken',
      detail: { id, name, scopes, organisation, perMinute, expiresOn },
    });
    return { token: await tokenOf(rows, id), secret };
  });
}

/** As many signs of a secret tell it from others, and give nothing away. */
const SHOWN = 8;

const LONGEST_NAME = 100;
const MOST_PER_MINUTE = 6000;

async function checkToken(
  context: Context,
  rows: Rows,
  { name, scopes, organisation, perMinute, expiresOn }: CreateApiTokenInput,
): Promise<void> {
  if (name.trim() === '' || name.length > LONGEST_NAME)
    throw DomainError.invalidInput(`请填写系统名称，不超过 ${LONGEST_NAME} 字。`);
  const { pack } = await currentPack(context, rows);
  const known = new Set(pack.recordTypes.map(({ key }) => key));
  if (scopes.length === 0 || scopes.some((scope) => !known.has(scope)))
    throw DomainError.invalidInput('请选择可以读取的事项类型。');
  if (perMinute < 1 || perMinute > MOST_PER_MINUTE)
    throw DomainError.invalidInput(`每分钟次数应在 1 到 ${MOST_PER_MINUTE} 之间。`);
  if (expiresOn < dateOfLaw(context.clock()))
    throw DomainError.invalidInput('有效期已过，请填写今天以后的日期。');
  const found = await rows
    .selectFrom('organisation')
    .select('active')
    .where('id', '=', organisation)
    .executeTakeFirst();
  if (!found?.active) throw DomainError.invalidInput('请选择在用的单位。');
}

/** Ends a token at once; one that has ended already stays so. The caller is an administrator. */
export async function revokeToken(context: Context, id: string): Promise<ApiTokenType> {
  return await context.change(async (rows) => {
    const revoked = await rows
      .updateTable('api_token')
      .set({ revoked_at: context.clock().toISOString() })
      .where('id', '=', id)
      .where('revoked_at', 'is', null)
      .returning('id')
      .executeTakeFirst();
    const token = await tokenOf(rows, id);
    if (revoked)
      await writeAudit(rows, context, { action: 'revokeApiToken', detail: { id, name: token.name } });
    return token;
  });
}

async function tokenOf(rows: Rows, id: string): Promise<ApiTokenType> {
  const token = await selectTokens(rows).where('api_token.id', '=', id).executeTakeFirst();
  if (!token) throw DomainError.notFound();
  return token;
}
