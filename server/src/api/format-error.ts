import { unwrapResolverError } from '@apollo/server/errors';
import type { GraphQLFormattedError } from 'graphql';
import { DomainError } from '../shared/domain-error.ts';
import { newId } from '../shared/ids.ts';
import { BEYOND_LIMIT } from './limits.ts';
import { wordMistake } from './word-mistake.ts';

export type LogBug = (id: string, error: unknown) => void;

/** How an error leaves: ours with its code, the client's as invalid, and a bug of ours as a number in the log. */
export function formatError(logBug: LogBug) {
  return (formatted: GraphQLFormattedError, wrapped: unknown): GraphQLFormattedError => {
    const error = unwrapResolverError(wrapped);
    const place = formatted.path ? { path: formatted.path } : {};
    if (error instanceof DomainError)
      return { ...place, message: error.message, extensions: { code: error.code, ...error.details } };
    const code = formatted.extensions?.['code'];
    if (isBeyondLimit(error) || isBeyondLimit(formatted))
      return { message: '查询过大，请减少一次查询的内容。', extensions: { code: 'LIMIT_EXCEEDED' } };
    if (typeof code === 'string' && MISTAKES.has(code))
      return {
        ...place,
        message: wordMistake(formatted.message),
        extensions: {
          code: code === 'FORBIDDEN' ? code : 'INVALID_INPUT',
          detail: formatted.message,
        },
      };
    if (hasCode(error, UNSTORABLE))
      return {
        ...place,
        message: '内容中含有无法保存的字符，请删除后重试。',
        extensions: { code: 'INVALID_INPUT' },
      };
    if (hasCode(error, BROKEN_OFF))
      return {
        ...place,
        message: '查询用时过长，请缩小范围后重试。',
        extensions: { code: 'LIMIT_EXCEEDED' },
      };
    if (hasCode(error, OUTAGES)) {
      const outage = DomainError.unavailable();
      logBug('outage', error);
      return { ...place, message: outage.message, extensions: { code: outage.code } };
    }
    const id = newId();
    logBug(id, error);
    return {
      ...place,
      message: `系统内部错误，请将编号 ${id} 告知管理员。`,
      extensions: { code: 'INTERNAL', id },
    };
  };
}

/** The parser has words of its own for a text with too many tokens. */
function isBeyondLimit(error: unknown): boolean {
  return (
    typeof error === 'object' &&
    error !== null &&
    'message' in error &&
    (String(error.message).includes(BEYOND_LIMIT) ||
      /contains more tha[nt] \d+ tokens/.test(String(error.message)))
  );
}

const MISTAKES: ReadonlySet<string> = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'FORBIDDEN',
]);

/** PostgreSQL keeps no NUL in text, nor half of a surrogate pair. */
const UNSTORABLE: ReadonlySet<string> = new Set(['22021', '22P05']);

/** A statement took longer than it may. */
const BROKEN_OFF: ReadonlySet<string> = new Set(['57014']);

const OUTAGES: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ETIMEDOUT',
  'ENOTFOUND',
  'ENOSPC',
  '53300',
  '57P01',
  '57P03',
]);

function hasCode(error: unknown, codes: ReadonlySet<string>): boolean {
  return (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    typeof error.code === 'string' &&
    codes.has(error.code)
  );
}
