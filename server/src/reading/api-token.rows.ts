import { type Rows } from '../storage/rows.ts';

/** Reads tokens in the shape of the API; never what they are known by. */
export function selectTokens(rows: Rows) {
  return rows
    .selectFrom('api_token')
    .innerJoin('account', 'account.id', 'api_token.created_by')
    .select([
      'api_token.id',
      'api_token.name',
      'api_token.prefix',
      'api_token.scopes',
      'api_token.organisation_id as organisationId',
      'api_token.per_minute as perMinute',
      'api_token.created_at as createdAt',
      'account.name as createdBy',
      'api_token.expires_at as expiresAt',
      'api_token.revoked_at as revokedAt',
      'api_token.last_used_at as lastUsedAt',
    ]);
}
