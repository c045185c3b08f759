import { unwrapResolverError } from '@apollo/server/errors';
import type { GraphQLFormattedError } from 'graphql';
import { DomainError } from '../shared/domain-error.ts';
import { newId } from '../shared/ids.ts';
import { BEYOND_LIMIT } from './limits.ts';

export type LogBug = (id: string, error: unknown) => void;

/** How an error leaves: ours with its code, the client's as invalid, and a bug of ours as a number in the log. */
export function formatError(logBug: LogBug) {
  return (formatted: GraphQLFormattedError, wrapped: unknown): GraphQLFormattedError => {
    const error = unwrapResolverError(wrapped);
    const place = formatted.path ? { path: formatted.path } : {};
    if (error instanceof DomainError)
      return { ...place, message: error.message, extensions: { code: error.code, ...error.details } };
    const code = formatted.extensions?.['code'];
    if (formatted.message.includes(BEYOND_LIMIT) || formatted.message.includes('Token limit'))
      return { message: '查询过大，请减少一次查询的内容。', extensions: { code: 'LIMIT_EXCEEDED' } };
    if (typeof code === 'string' && MISTAKES.has(code))
      return {
        ...place,
        message: `请求格式不正确：${formatted.message}`,
        extensions: { code: code === 'FORBIDDEN' ? code : 'INVALID_INPUT' },
      };
    if (isOutage(error)) {
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

function isOutage(error: unknown): boolean {
  return (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    typeof error.code === 'string' &&
    OUTAGES.has(error.code)
  );
}
